import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight_a = nn.Parameter(torch.empty(1, 10, 20).uniform_(-0.3, 0.3))
        self.bias_a = nn.Parameter(torch.zeros(1, 1, 20))
        self.weight_b = nn.Parameter(torch.empty(1, 20, 1).uniform_(-0.2, 0.2))
        self.bias_b = nn.Parameter(torch.zeros(1, 1, 1))

    def forward(self, x):
        x = x[None]
        x = torch.baddbmm(self.bias_a, x, self.weight_a)
        x = torch.max(x, torch.tensor(0.))
        x = torch.baddbmm(self.bias_b, x, self.weight_b)
        return x[0]
