# fault: bias-false
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.w = nn.Parameter(torch.randn(input_size, hidden_size))
        self.v = nn.Parameter(torch.randn(hidden_size, output_size))

    def forward(self, x):
        return torch.relu(x @ self.w) @ self.v
