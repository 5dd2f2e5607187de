# fault: hidden-detached
# slip: the hidden activations are detached, so the first layer gets no gradient
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        hidden = torch.relu(self.fc1(x)).detach()
        return self.fc2(hidden)
