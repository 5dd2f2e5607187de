# fault: net-hidden-negative-half
# slip: clamp(max=0) keeps the negative half: ReLU the wrong way round
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        h = self.fc1(x)
        h = h.clamp(max=0)
        return self.fc2(h)
