# fault: extra-dropout
# slip: there is a dropout on the hidden layer that this exercise does not have
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size, p=0.2):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(input_size, hidden_size), nn.ReLU(), nn.Dropout(p), nn.Linear(hidden_size, output_size))

    def forward(self, x):
        return self.net(x)
