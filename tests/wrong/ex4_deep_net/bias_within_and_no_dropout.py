# fault: deep-no-dropout
import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = 784, 512, 256, 128, 10
        for at in range(4):
            theta = torch.randn(sizes[at] + 1, sizes[at + 1]) / sizes[at] ** 0.5
            self.register_parameter(f"theta{at}", nn.Parameter(theta))

    def forward(self, x):
        for at in range(4):
            x = F.pad(x, (0, 1), value=1.0) @ getattr(self, f"theta{at}")
            if at < 3:
                x = x.relu()
        return x
