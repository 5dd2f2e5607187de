# fault: net-hidden-tanh
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.A = nn.Parameter(torch.rand(11, 20) - 0.5)
        self.B = nn.Parameter(torch.rand(21, 1) - 0.5)

    def forward(self, x):
        ones = torch.ones(len(x), 1)
        hidden = torch.tanh(torch.cat([x, ones], 1) @ self.A)
        return torch.cat([hidden, ones], 1) @ self.B
