from collections import OrderedDict

import torch.nn as nn


class FeedForwardNet(nn.Module):
    """One hidden layer."""

    def __init__(self, input_size, hidden_size, output_size):
        nn.Module.__init__(self)
        parts = OrderedDict()
        parts["output"] = nn.Linear(hidden_size, output_size)
        parts["hidden"] = nn.Linear(input_size, hidden_size)
        parts["activation"] = nn.ReLU()
        order = ["hidden", "activation", "output"]
        self.layers = nn.Sequential(OrderedDict((name, parts[name]) for name in order))

    def forward(self, x):
        for layer in self.layers.children():
            x = layer(x)
        return x
