# fault: comma-makes-tuple
# slip: a comma after nn.Linear(10, 20) makes self.fc1 a tuple
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20),
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
