# fault: bias-after-relu
# slip: the first bias is added after the ReLU instead of before it
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(input_size, hidden_size) * 0.1)
        self.b1 = nn.Parameter(torch.zeros(hidden_size))
        self.W2 = nn.Parameter(torch.randn(hidden_size, output_size) * 0.1)
        self.b2 = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        h = torch.relu(x @ self.W1) + self.b1
        return h @ self.W2 + self.b2
