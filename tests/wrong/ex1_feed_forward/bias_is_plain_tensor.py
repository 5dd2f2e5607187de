# fault: none
# slip: the biases are plain tensors, not nn.Parameter, so they are never trained
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.weight1 = nn.Parameter(torch.randn(hidden_size, input_size) * 0.05)
        self.weight2 = nn.Parameter(torch.randn(output_size, hidden_size) * 0.05)
        self.bias1 = torch.zeros(hidden_size, requires_grad=True)
        self.bias2 = torch.zeros(output_size, requires_grad=True)

    def forward(self, x):
        h = nn.functional.linear(x, self.weight1, self.bias1)
        return nn.functional.linear(torch.relu(h), self.weight2, self.bias2)
