# fault: net-no-relu, net-squeezed-output
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 20)
        self.out = nn.Linear(20, 1)

    def forward(self, x):
        return self.out(self.hidden(x)).squeeze(1)
