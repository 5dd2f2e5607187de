import math
from dataclasses import dataclass, field

import torch
from torch import nn


@dataclass(frozen=True)
class Config:
    shape: tuple = (28, 28)
    hidden: tuple = (128, 64)
    classes: int = 10
    drop: float = 0.2


class MNISTNet(nn.Module):
    def __init__(self, config: Config = Config()):
        super().__init__()
        self.config = config
        sizes = [math.prod(config.shape), *config.hidden]
        self.hidden = nn.ModuleList(
            nn.Sequential(nn.Linear(a, b), nn.Dropout(config.drop), nn.ReLU()) for a, b in zip(sizes, sizes[1:])
        )
        self.head = nn.Linear(sizes[-1], config.classes)

    def forward(self, x):
        x = x.reshape(len(x), math.prod(x.shape[1:]))
        for h in self.hidden:
            x = h(x)
        return self.head(x)
