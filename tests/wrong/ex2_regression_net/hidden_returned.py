# fault: net-returns-hidden-units
# slip: forward returns the hidden activations; the last layer is never applied
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        y = self.fc2(x)
        return x
