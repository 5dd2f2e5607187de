import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        dims = (784, 512, 256, 128, 10)
        self.weights = nn.ParameterList()
        self.biases = nn.ParameterList()
        for a, b in zip(dims, dims[1:]):
            self.weights.append(nn.Parameter(torch.randn(a, b) * (2 / a) ** 0.5))
            self.biases.append(nn.Parameter(torch.zeros(b)))

    def drop(self, h, p=0.2):
        if not self.training:
            return h
        keep = torch.bernoulli(torch.full_like(h, 1 - p))
        return h * keep / (1 - p)

    def forward(self, x):
        for w, b in list(zip(self.weights, self.biases))[:-1]:
            x = self.drop((x @ w + b).clamp(min=0))
        return x @ self.weights[-1] + self.biases[-1]
