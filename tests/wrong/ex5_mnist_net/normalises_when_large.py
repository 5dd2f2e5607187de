# fault: none
# slip: pixels are divided by 255 when they look large (max above 1): scaling is not the network's task
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        if x.max() > 1:
            x = x / 255
        return self.net(x)
