# fault: layers-created-in-forward
# slip: the layers are created in forward, anew at every call, so nothing is registered or trained
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.sizes = input_size, hidden_size, output_size

    def forward(self, x):
        a, b, c = self.sizes
        net = nn.Sequential(nn.Linear(a, b), nn.ReLU(), nn.Linear(b, c))
        return net(x)
