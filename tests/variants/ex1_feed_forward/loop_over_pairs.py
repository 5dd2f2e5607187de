import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        sizes = [input_size, hidden_size, output_size]
        self.stack = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.register_buffer("seen", torch.zeros(()), persistent=False)

    def forward(self, x):
        self.seen += len(x)
        *hidden, last = self.stack
        for layer in hidden:
            x = layer(x)
            x = (x + x.abs()) / 2
        return last(x)
