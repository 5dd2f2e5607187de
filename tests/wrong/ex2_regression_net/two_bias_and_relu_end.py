# fault: bias-false
# slip: no layer has a bias, and ReLU stands on the output
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(10, 20) * 0.2)
        self.w2 = nn.Parameter(torch.randn(20, 1) * 0.2)

    def forward(self, x):
        for w in self.parameters():
            x = torch.relu(x @ w)
        return x
