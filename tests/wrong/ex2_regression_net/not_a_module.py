# fault: not-a-module
# slip: Net does not inherit from nn.Module
import torch
from torch import nn


class Net:
    def __init__(self):
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def __call__(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
