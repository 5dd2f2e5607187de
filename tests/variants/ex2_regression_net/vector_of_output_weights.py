import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.W = nn.Parameter(torch.randn(20, 10) * 0.1)
        self.c = nn.Parameter(torch.randn(20) * 0.1)
        self.v = nn.Parameter(torch.randn(20) * 0.1)      # one output: a vector is enough
        self.d = nn.Parameter(torch.tensor(0.0))          # ... and one number as its bias

    def forward(self, x):
        hidden = (x.unsqueeze(1) * self.W).sum(-1) + self.c
        hidden = torch.relu_(hidden)
        return ((hidden * self.v).sum(dim=1) + self.d).view(-1, 1)
