import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.randn(1, 20) / 5)
        self.b = nn.Parameter(torch.zeros(1, 20))
        self.c = nn.Parameter(torch.randn(20, 10) / 3)
        self.d = nn.Parameter(torch.zeros(1, 1))

    def forward(self, x):
        hidden = F.relu(F.linear(x, self.c, self.b.squeeze(0)))
        return (hidden * self.a).sum(dim=1, keepdim=True) + self.d
