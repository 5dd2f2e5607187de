# fault: net-extra-layer
# slip: one hidden layer too many (20 to 20)
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [10, 20, 20, 1]
        parts = []
        for a, b in zip(sizes, sizes[1:]):
            parts.append(nn.Linear(a, b))
            parts.append(nn.ReLU())
        self.layers = nn.Sequential(*parts[:-1])

    def forward(self, x):
        return self.layers(x)
