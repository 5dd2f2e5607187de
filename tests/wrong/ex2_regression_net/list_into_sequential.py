# fault: list-in-sequential
# slip: a list is passed to nn.Sequential instead of the layers themselves (no star)
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = [nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1)]
        self.layers = nn.Sequential(layers)

    def forward(self, x):
        return self.layers(x)
