# fault: deep-dropout-unscaled
# slip: hand-made dropout without scaling the survivors by 1/(1-p)
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
                x = x.masked_fill(torch.rand(x.shape) < 0.2, 0)
        return self.linears[-1](x)
