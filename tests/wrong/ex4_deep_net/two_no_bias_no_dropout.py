# fault: bias-false, deep-no-dropout
# slip: no layer has a bias, and there is no dropout
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [784, 512, 256, 128, 10]
        self.mats = nn.ParameterList([nn.Parameter(torch.randn(a, b) * 0.05) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for m in self.mats[:-1]:
            x = (x @ m).clamp(min=0)
        return x @ self.mats[-1]
