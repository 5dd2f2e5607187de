# fault: net-no-relu, net-squeezed-output
# slip: no ReLU between the layers, and the output is flattened to (N,)
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        return self.fc2(self.fc1(x)).view(-1)
