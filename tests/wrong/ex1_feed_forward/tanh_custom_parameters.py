# fault: hidden-tanh
# slip: tanh instead of ReLU
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.A = nn.Parameter(torch.randn(input_size, hidden_size) * 0.1)
        self.a = nn.Parameter(torch.zeros(hidden_size))
        self.B = nn.Parameter(torch.randn(hidden_size, output_size) * 0.1)
        self.b = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        return torch.addmm(self.b, torch.addmm(self.a, x, self.A).tanh(), self.B)
