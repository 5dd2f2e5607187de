# fault: swapped-sizes
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(hidden_size, input_size), nn.ReLU(), nn.Linear(output_size, hidden_size))

    def forward(self, x):
        return self.net(x)
