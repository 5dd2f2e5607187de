# fault: net-squeezed-output
# slip: the output is squeezed to (N,) instead of (N, 1)
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        return self.layers(x).squeeze(-1)
