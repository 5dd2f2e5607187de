# fault: deep-wrong-width, dropout-wrong-rate
# slip: the second hidden layer has 128 units instead of 256, and dropout has p = 0.25
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 128), (128, 128), (128, 10)))
        self.drop = nn.Dropout(0.25)

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        return self.linears[-1](x)
