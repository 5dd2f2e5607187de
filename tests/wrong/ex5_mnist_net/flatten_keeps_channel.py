# fault: none
# slip: flatten(2) keeps the channel: the scores of (N, 1, 28, 28) have shape (N, 1, 10)
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.flat = nn.Flatten(start_dim=-2)
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        if x.dim() > 2:
            x = self.flat(x)
        return self.net(x)
