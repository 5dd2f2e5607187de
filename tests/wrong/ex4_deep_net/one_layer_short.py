# fault: deep-layer-missing
# slip: one hidden layer is missing: 784, 512, 128, 10
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential()
        for a, b in ((784, 512), (512, 128)):
            self.net.extend([nn.Linear(a, b), nn.ReLU(), nn.Dropout(0.2)])
        self.net.append(nn.Linear(128, 10))

    def forward(self, x):
        return self.net(x)
