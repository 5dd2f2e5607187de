# fault: layers-in-python-list
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [784, 512, 256, 128, 10]
        self.fcs = [nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])]
        self.d = nn.Dropout(0.2)

    def forward(self, x):
        for fc in self.fcs[:-1]:
            x = self.d(torch.relu(fc(x)))
        return self.fcs[-1](x)
