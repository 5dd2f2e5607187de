import torch
from torch import nn


class Net(nn.Module):
    """Column 0 of each matrix belongs to an input that is always one."""

    def __init__(self):
        super().__init__()
        self.A = nn.Parameter(torch.rand(20, 11) - 0.5)
        self.B = nn.Parameter(torch.rand(1, 21) - 0.5)

    def forward(self, x):
        h = (one_and(x) @ self.A.T).clamp(min=0)
        return one_and(h) @ self.B.T


def one_and(x):
    return torch.cat([x.new_ones(len(x), 1), x], dim=1)
