# fault: net-wrong-width
# slip: the hidden layer has 10 units instead of 20
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, 10), nn.ReLU(), nn.Linear(10, 1))

    def forward(self, x):
        return self.net(x)
