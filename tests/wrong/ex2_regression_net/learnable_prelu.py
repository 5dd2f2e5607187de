# fault: net-hidden-prelu
# slip: PReLU instead of ReLU: a learnable slope for the negative side
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(10, 20), nn.PReLU(), nn.Linear(20, 1))

    def forward(self, x):
        return self.seq(x)
