# fault: mnist-normalises-input
# slip: forward normalises the pixels with MNIST's mean and standard deviation
import torch
from torch import nn

MEAN, STD = 0.1307, 0.3081


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        return self.net(x.sub(MEAN).div(STD))
