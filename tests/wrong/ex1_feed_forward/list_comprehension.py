# fault: layers-in-python-list
import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        sizes = (input_size, hidden_size, output_size)
        self.stack = tuple(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))

    def forward(self, x):
        return self.stack[1](F.relu(self.stack[0](x)))
