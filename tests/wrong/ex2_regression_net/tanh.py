# fault: net-hidden-tanh
# slip: tanh instead of ReLU
from torch import nn


class Net(nn.Sequential):
    def __init__(self):
        super().__init__()
        self.add_module("in", nn.Linear(10, 20))
        self.add_module("act", nn.Tanh())
        self.add_module("out", nn.Linear(20, 1))
