# fault: no-grad-in-forward
# slip: forward runs under no_grad, so no gradient reaches the weights
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    @torch.no_grad()
    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
