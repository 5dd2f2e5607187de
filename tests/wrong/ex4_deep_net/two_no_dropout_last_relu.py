# fault: deep-relu-on-output, deep-third-dropout-missing
# slip: no dropout after the third hidden layer, and ReLU on the output
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(784, 512), nn.ReLU(), nn.Dropout(0.2),
            nn.Linear(512, 256), nn.ReLU(), nn.Dropout(0.2),
            nn.Linear(256, 128), nn.ReLU(),
            nn.Linear(128, 10), nn.ReLU())

    def forward(self, x):
        return self.net(x)
