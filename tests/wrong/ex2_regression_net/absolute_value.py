# fault: net-hidden-abs
# slip: abs instead of ReLU (negative activations come back positive)
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        return self.fc2(torch.abs(self.fc1(x)))
