# fault: deep-dropout-on-output, deep-missing-second-relu
# slip: the ReLU after the second layer is missing, and dropout falls on the output scores
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        d = nn.Dropout(0.2)
        self.net = nn.Sequential(
            nn.Linear(784, 512), nn.ReLU(), d,
            nn.Linear(512, 256), d,
            nn.Linear(256, 128), nn.ReLU(), d,
            nn.Linear(128, 10), d)

    def forward(self, x):
        return self.net(x)
