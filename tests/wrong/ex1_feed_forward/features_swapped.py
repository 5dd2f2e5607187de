# fault: swapped-sizes
# slip: in and out of both linear layers are swapped
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(hidden_size, input_size)
        self.fc2 = nn.Linear(output_size, hidden_size)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
