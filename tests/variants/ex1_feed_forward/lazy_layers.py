import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.layers = nn.ModuleList([nn.LazyLinear(hidden_size), nn.LazyLinear(output_size)])

    def forward(self, x):
        first, second = self.layers
        return second(F.relu(first(x)))
