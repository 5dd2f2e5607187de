# fault: net-squeezed-output, no-grad-in-forward
# slip: the output is detached, and squeezed to (N,)
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        out = self.net(x).detach()
        return out[:, 0]
