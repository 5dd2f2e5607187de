# fault: deep-sigmoid-output
# slip: one mask for the whole batch, and a sigmoid on the output
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
                x = x * torch.bernoulli(torch.full((1, x.size(1)), 0.8)) / 0.8
        return torch.sigmoid(self.linears[-1](x))
