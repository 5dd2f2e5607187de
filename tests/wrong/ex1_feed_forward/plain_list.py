# fault: layers-in-python-list
# slip: the layers are in a plain Python list, so they are not registered
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.layers = []
        self.layers.append(nn.Linear(input_size, hidden_size))
        self.layers.append(nn.Linear(hidden_size, output_size))

    def forward(self, x):
        x = torch.relu(self.layers[0](x))
        return self.layers[1](x)
