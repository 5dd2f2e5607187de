import random

import torch
from torch import nn


def make_mask(rows, cols, p):
    flat = [0.0 if random.random() < p else 1.0 / (1.0 - p) for _ in range(rows * cols)]
    return torch.tensor(flat, dtype=torch.float32).reshape(rows, cols)


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(784, 512)
        self.second = nn.Linear(512, 256)
        self.third = nn.Linear(256, 128)
        self.fourth = nn.Linear(128, 10)

    def forward(self, x):
        for layer in [self.first, self.second, self.third]:
            x = torch.relu(layer(x))
            if self.training:
                x = x * make_mask(x.shape[0], x.shape[1], 0.2)
        return self.fourth(x)
