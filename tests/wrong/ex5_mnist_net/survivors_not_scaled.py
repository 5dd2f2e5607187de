# fault: mnist-dropout-unscaled
# slip: the survivors of the hand-made dropout are not divided by 0.8
import numpy as np
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def drop(self, h):
        if not self.training:
            return h
        keep = np.random.rand(*h.shape) > 0.2
        return h * torch.from_numpy(keep)

    def forward(self, x):
        x = x.view(-1, 784)
        x = self.drop(torch.relu(self.fc1(x)))
        x = self.drop(torch.relu(self.fc2(x)))
        return self.fc3(x)
