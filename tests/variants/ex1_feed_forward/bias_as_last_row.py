import torch
from torch import nn


class FeedForwardNet(nn.Module):
    """The bias is the last row of each matrix; a column of ones goes with the input."""

    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.theta1 = nn.Parameter(0.1 * torch.randn(input_size + 1, hidden_size))
        self.theta2 = nn.Parameter(0.1 * torch.randn(hidden_size + 1, output_size))

    @staticmethod
    def with_ones(x):
        return torch.cat([x, torch.ones(x.shape[0], 1)], dim=1)

    def forward(self, x):
        hidden = torch.relu(self.with_ones(x) @ self.theta1)
        return self.with_ones(hidden) @ self.theta2
