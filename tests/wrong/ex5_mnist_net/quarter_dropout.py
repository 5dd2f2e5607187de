# fault: dropout-wrong-rate
# slip: dropout with p = 0.25
import torch
import torch.nn.functional as F
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def drop(self, h):
        if self.training:
            return h * torch.bernoulli(torch.full_like(h, 0.75)) / 0.75
        return h

    def forward(self, x):
        x = x.view(-1, 784)
        x = self.drop(F.relu(self.fc1(x)))
        x = self.drop(F.relu(self.fc2(x)))
        return self.fc3(x)
