# fault: sizes-do-not-fit
# slip: the loop feeds the original input to every layer instead of the last result
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1)])

    def forward(self, x):
        for layer in self.layers:
            out = layer(x)
        return out
