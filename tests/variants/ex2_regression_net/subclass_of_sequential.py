from torch import nn


class Net(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))
