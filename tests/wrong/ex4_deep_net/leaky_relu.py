# fault: hidden-leaky-relu
# slip: LeakyReLU instead of ReLU
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))
        self.drop = nn.Dropout(0.2)
        self.act = nn.LeakyReLU()

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(self.act(f(x)))
        return self.linears[-1](x)
