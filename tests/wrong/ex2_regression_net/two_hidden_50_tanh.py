# fault: net-wrong-width
# slip: 50 hidden units instead of 20, and tanh instead of ReLU
from torch import nn


class Net(nn.Module):
    def __init__(self, hidden=50):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(10, hidden), nn.Tanh(), nn.Linear(hidden, 1))

    def forward(self, x):
        return self.net(x)
