# fault: extra-layer-norm
# slip: a LayerNorm between the layers adds parameters and changes the function
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(10, 20), nn.LayerNorm(20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        return self.seq(x)
