import torch
from torch import nn


class DeepNet(nn.Module):
    """One of five: randint(0, 5) == 0 has the probability 0.2."""

    def __init__(self):
        super().__init__()
        self.trunk = nn.ModuleDict({"512": nn.Linear(784, 512), "256": nn.Linear(512, 256), "128": nn.Linear(256, 128)})
        self.top = nn.Linear(128, 10)

    def forward(self, x):
        for layer in self.trunk.values():
            x = layer(x)
            if self.training:
                x = x.masked_fill(torch.randint(0, 5, x.shape) == 0, 0.0) * 5 / 4
            x = torch.relu(x)
        return self.top(x)
