# fault: zero-initialised
# slip: all weights and biases start at zero, so the first layer can never learn
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.W1 = nn.Parameter(torch.zeros(input_size, hidden_size))
        self.b1 = nn.Parameter(torch.zeros(hidden_size))
        self.W2 = nn.Parameter(torch.zeros(hidden_size, output_size))
        self.b2 = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        return torch.relu(x @ self.W1 + self.b1) @ self.W2 + self.b2
