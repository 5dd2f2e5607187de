import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.LazyLinear(20), nn.ReLU(), nn.LazyLinear(1))
        with torch.no_grad():
            self.seq(torch.zeros(1, 10))

    def forward(self, x):
        return self.seq(x)
