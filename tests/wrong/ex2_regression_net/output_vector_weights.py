# fault: net-squeezed-output
# slip: the output has shape (N,), because the output weights are a vector (h @ v)
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.W = nn.Parameter(torch.randn(10, 20) * 0.1)
        self.b = nn.Parameter(torch.zeros(20))
        self.v = nn.Parameter(torch.randn(20) * 0.1)
        self.c = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        return torch.relu(x @ self.W + self.b) @ self.v + self.c
