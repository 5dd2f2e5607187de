# fault: deep-dropout-wrong-rate, deep-functional-dropout-always-on
# slip: p = 0.5 (the default) and F.dropout without training: on in eval mode too
import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def forward(self, x):
        for f in self.linears[:-1]:
            x = F.dropout(F.relu(f(x)))
        return self.linears[-1](x)
