# fault: bias-false-first
# slip: the first layer has no bias, and the output goes through ReLU
import torch
from torch import nn


class Layer(nn.Module):
    def __init__(self, i, o, bias):
        super().__init__()
        self.lin = nn.Linear(i, o, bias)

    def forward(self, x):
        return torch.relu(self.lin(x))


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.one = Layer(input_size, hidden_size, False)
        self.two = Layer(hidden_size, output_size, True)

    def forward(self, x):
        return self.two(self.one(x))
