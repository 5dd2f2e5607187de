# fault: net-returns-first-layer
# slip: the return stands inside the loop, so only the first layer is applied
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1)])

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
            return x
