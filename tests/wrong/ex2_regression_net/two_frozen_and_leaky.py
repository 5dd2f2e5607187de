# fault: first-layer-frozen, net-hidden-leaky-relu
# slip: the first layer is frozen, and LeakyReLU stands instead of ReLU
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 20), nn.LeakyReLU(), nn.Linear(20, 1))
        for name, p in self.net.named_parameters():
            if name.startswith("0"):
                p.requires_grad_(False)

    def forward(self, x):
        return self.net(x)
