# fault: name-unknown
# slip: the Sequential is a local variable of __init__; self. is missing
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        return layers(x)
