# fault: deep-dropout-everything
# slip: the smallest fifth of the activations is dropped, not a random one
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def drop(self, x):
        if self.training:
            x = torch.where(x > x.quantile(0.2, dim=1, keepdim=True), x / 0.8, torch.zeros_like(x))
        return x

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
