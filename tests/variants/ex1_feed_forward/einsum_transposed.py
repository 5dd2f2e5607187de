import torch
import torch.nn as nn
import math


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(input_size, hidden_size) / math.sqrt(input_size))
        self.b1 = nn.Parameter(torch.zeros(hidden_size))
        self.W2 = nn.Parameter(torch.randn(hidden_size, output_size) / math.sqrt(hidden_size))
        self.b2 = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        h = torch.einsum("ni,ih->nh", x, self.W1) + self.b1
        h = torch.clamp(h, min=0)
        return torch.einsum("nh,ho->no", h, self.W2) + self.b2
