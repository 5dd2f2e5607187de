import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.net = nn.Sequential(
            nn.LazyLinear(128), nn.ReLU(), nn.Dropout(0.2),
            nn.LazyLinear(64), nn.ReLU(), nn.Dropout(0.2),
            nn.LazyLinear(10),
        )
        self.forward(torch.zeros(2, 1, 28, 28))

    def forward(self, x):
        return self.net(self.flatten(x))
