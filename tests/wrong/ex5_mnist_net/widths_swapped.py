# fault: mnist-wrong-width
# slip: the hidden widths are 64 and 128 instead of 128 and 64
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self, hidden=(64, 128)):
        super().__init__()
        h1, h2 = hidden
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, h1), nn.ReLU(), nn.Dropout(0.2), nn.Linear(h1, h2), nn.ReLU(), nn.Dropout(0.2), nn.Linear(h2, 10))

    def forward(self, x):
        return self.net(x)
