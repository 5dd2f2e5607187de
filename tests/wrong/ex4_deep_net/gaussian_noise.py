# fault: deep-noise
# slip: Gaussian multiplicative noise instead of dropout: nothing is set to zero
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
                x = x * (1 + 0.5 * torch.randn_like(x))
        return self.linears[-1](x)
