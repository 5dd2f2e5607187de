# fault: net-wrong-width
# slip: the last layer gives 10 numbers instead of 1
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(20, 10) / 3)
        self.b1 = nn.Parameter(torch.zeros(20))
        self.w2 = nn.Parameter(torch.randn(10, 20) / 4)
        self.b2 = nn.Parameter(torch.zeros(10))

    def forward(self, x):
        h = nn.functional.linear(x, self.w1, self.b1).relu()
        return nn.functional.linear(h, self.w2, self.b2)
