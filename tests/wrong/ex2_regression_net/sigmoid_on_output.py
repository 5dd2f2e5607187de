# fault: net-sigmoid-output
# slip: a sigmoid on the output of a regression
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1), nn.Sigmoid())

    def forward(self, x):
        return self.layers(x)
