# fault: net-relu-at-end
# slip: ReLU after the last layer too, so predictions can never be negative
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        for i, o in ((10, 20), (20, 1)):
            layers += [nn.Linear(i, o), nn.ReLU()]
        self.layers = nn.Sequential(*layers)

    def forward(self, x):
        return self.layers(x)
