# fault: deep-one-mask-per-batch
# slip: one mask of shape (units,) is shared by all samples of the batch
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
                mask = (torch.rand(x.size(1)) > 0.2).float()
                x = x * mask / 0.8
        return self.linears[-1](x)
