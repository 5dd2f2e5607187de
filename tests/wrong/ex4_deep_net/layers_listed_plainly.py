# fault: none
# slip: three of the layers are in a plain list and not registered; only the last one is
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128)]
        self.last = nn.Linear(128, 10)
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        for f in self.hidden:
            x = self.drop(torch.relu(f(x)))
        return self.last(x)
