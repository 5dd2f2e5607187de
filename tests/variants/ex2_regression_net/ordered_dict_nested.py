from collections import OrderedDict

from torch import nn


class Net(nn.Module):
    def __init__(self, hidden=20):
        super().__init__()
        self.layers = nn.Sequential(
            OrderedDict(
                [
                    ("enter", nn.Sequential(nn.Linear(10, hidden), nn.ReLU(), nn.Identity())),
                    ("leave", nn.Linear(hidden, 1)),
                ]
            )
        )

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x
