# fault: mnist-mask-inverted
# slip: the hand-made mask keeps with probability 0.2 (rand < p) and drops 80 %
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)
        self.p = 0.2

    def drop(self, h):
        if self.training:
            mask = (torch.rand_like(h) < self.p).float()
            return h * mask / (1 - self.p)
        return h

    def forward(self, x):
        x = x.view(-1, 784)
        x = self.drop(torch.relu(self.fc1(x)))
        x = self.drop(torch.relu(self.fc2(x)))
        return self.fc3(x)
