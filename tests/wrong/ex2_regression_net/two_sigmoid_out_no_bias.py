# fault: bias-false-last
# slip: the output layer has no bias, and a sigmoid stands on the output
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1, bias=False)

    def forward(self, x):
        return self.fc2(self.fc1(x).relu()).sigmoid()
