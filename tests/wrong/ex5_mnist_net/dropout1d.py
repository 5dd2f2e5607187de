# fault: mnist-whole-rows-dropped
# slip: nn.Dropout1d on (N, units) drops whole samples instead of single units
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout1d(0.2),
            nn.Linear(128, 64), nn.ReLU(), nn.Dropout1d(0.2), nn.Linear(64, 10))

    def forward(self, x):
        return self.net(x)
