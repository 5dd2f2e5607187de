import torch
from torch import nn


class DropoutReLU(nn.Dropout):
    """Dropout and ReLU in one."""

    def forward(self, input):
        return torch.relu(super().forward(input))


class DeepNet(nn.Sequential):
    def __init__(self):
        super().__init__()
        n = 784
        for h in (512, 256, 128):
            self.append(nn.Linear(n, h)).append(DropoutReLU(0.2))
            n = h
        self.append(nn.Linear(n, 10))
