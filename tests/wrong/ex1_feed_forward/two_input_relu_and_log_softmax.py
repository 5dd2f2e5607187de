# fault: log-softmax-on-output, relu-before-linear
# slip: the ReLU is on the input instead of between the layers, and log_softmax is on the output
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.net = nn.Sequential(nn.ReLU(), nn.Linear(input_size, hidden_size), nn.Linear(hidden_size, output_size))

    def forward(self, x):
        return torch.log_softmax(self.net(x), dim=1)
