# fault: deep-dropout-in-eval-only
# slip: dropout in eval mode and not in train mode: the condition is the wrong way round
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def drop(self, x):
        if self.training:
            return x
        return x * torch.bernoulli(torch.ones_like(x) * 0.8) / 0.8

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
