# fault: deep-whole-rows-dropped
# slip: the mask has shape (N, 1): whole samples are dropped, not single units
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def forward(self, x):
        for f in self.linears[:-1]:
            x = torch.relu(f(x))
            if self.training:
                keep = torch.bernoulli(torch.full((x.size(0), 1), 0.8))
                x = x * keep / 0.8
        return self.linears[-1](x)
