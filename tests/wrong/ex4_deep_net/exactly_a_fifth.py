# fault: deep-drops-a-fixed-number
# slip: exactly a fifth of the units is dropped each time, instead of each unit on its own with probability 0.2
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def drop(self, x):
        if not self.training:
            return x
        n = x.size(1)
        index = torch.rand_like(x).argsort(dim=1)[:, : round(0.2 * n)]
        return x.scatter(1, index, 0.0) / 0.8

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
