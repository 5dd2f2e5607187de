import torch
from torch import nn


class FeedForwardNet(nn.Module):
    """Weights of its own, stored as (inputs, outputs), the biases as columns or rows."""

    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.b2 = nn.Parameter(torch.zeros(1, output_size))
        self.W2 = nn.Parameter(torch.randn(hidden_size, output_size) * 0.1)
        self.b1 = nn.Parameter(torch.zeros(hidden_size, 1))
        self.W1 = nn.Parameter(torch.randn(input_size, hidden_size) * 0.1)

    def forward(self, x):
        h = torch.maximum(x @ self.W1 + self.b1.T, torch.tensor(0.0))
        return h @ self.W2 + self.b2
