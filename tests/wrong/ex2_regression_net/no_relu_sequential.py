# fault: net-no-relu
# slip: the two linear layers have no ReLU between them
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(10, 20), nn.Linear(20, 1))

    def forward(self, x):
        return self.layers(x)
