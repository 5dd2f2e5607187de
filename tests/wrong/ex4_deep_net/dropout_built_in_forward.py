# fault: deep-functional-dropout-always-on
# slip: nn.Dropout(0.2) is created in forward: a new module is always in train mode, so eval() does not turn it off
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def forward(self, x):
        a, b, c, d = self.linears
        x = nn.Dropout(0.2)(torch.relu(a(x)))
        x = nn.Dropout(0.2)(torch.relu(b(x)))
        x = nn.Dropout(0.2)(torch.relu(c(x)))
        return d(x)
