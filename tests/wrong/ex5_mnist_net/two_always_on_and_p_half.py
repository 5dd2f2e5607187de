# fault: mnist-dropout-wrong-rate, mnist-functional-dropout-always-on
# slip: p = 0.5 and the dropout is on in eval mode too
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        drop = nn.Dropout(0.5)
        x = x.flatten(1)
        x = drop(self.fc1(x).relu())
        x = drop(self.fc2(x).relu())
        return self.fc3(x)
