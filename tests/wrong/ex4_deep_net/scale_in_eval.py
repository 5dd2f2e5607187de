# fault: deep-dropout-scaled-in-eval
# slip: the old way: survivors are not scaled in train mode, but activations are multiplied by 0.8 in eval mode
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def drop(self, x, p=0.2):
        if self.training:
            return x * (torch.rand_like(x) > p).float()
        return x * (1 - p)

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
