import torch
from torch import nn


class Affine(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(b, a))
        self.bias = nn.Parameter(torch.zeros(b))
        nn.init.kaiming_uniform_(self.weight)

    def forward(self, x):
        return torch.addmm(self.bias, x, self.weight.t())


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.steps = nn.ModuleDict({"b": Affine(hidden_size, output_size), "a": Affine(input_size, hidden_size)})

    def forward(self, x):
        h = self.steps["a"](x)
        return self.steps["b"](torch.where(h > 0, h, torch.zeros_like(h)))
