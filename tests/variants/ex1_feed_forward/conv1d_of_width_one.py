import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        # a convolution of width 1 over one position is a linear layer
        self.first = nn.Conv1d(input_size, hidden_size, kernel_size=1)
        self.second = nn.Conv1d(hidden_size, output_size, kernel_size=1)

    def forward(self, x):
        x = x.unsqueeze(-1)
        x = self.second(self.first(x).relu())
        return x.squeeze(-1)
