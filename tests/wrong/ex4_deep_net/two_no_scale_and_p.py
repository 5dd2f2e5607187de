# fault: none
# slip: hand-made dropout that drops with p = 0.3 instead of 0.2, and does not scale the survivors
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
                x = x * (torch.rand_like(x) > 0.3)
        return self.linears[-1](x)
