# fault: deep-dropout-scaled-down
# slip: survivors are multiplied by (1-p) instead of divided by it
import numpy as np
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def drop(self, x, p=0.2):
        if not self.training:
            return x
        mask = torch.tensor(np.random.binomial(1, 1 - p, x.shape), dtype=torch.float32)
        return x * mask * (1 - p)

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
