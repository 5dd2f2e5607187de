# fault: missing-super-init
# slip: super().__init__() is missing
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
