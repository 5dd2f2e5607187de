import numpy as np
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(784, 512)
        self.l2 = nn.Linear(512, 256)
        self.l3 = nn.Linear(256, 128)
        self.l4 = nn.Linear(128, 10)

    def dropout(self, t):
        if self.training:
            mask = np.random.rand(*t.shape) > 0.2
            t = t * torch.from_numpy(mask.astype(np.float32)) * 1.25
        return t

    def forward(self, x):
        x = self.dropout(self.l1(x).relu())
        x = self.dropout(self.l2(x).relu())
        x = self.dropout(self.l3(x).relu())
        return self.l4(x)
