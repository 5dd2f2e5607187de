# fault: no-hidden-relu
# slip: there is no ReLU between the two layers (own parameters, einsum)
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.W1 = nn.Parameter(torch.randn(input_size, hidden_size) * 0.01)
        self.b1 = nn.Parameter(torch.zeros(hidden_size))
        self.W2 = nn.Parameter(torch.randn(hidden_size, output_size) * 0.01)
        self.b2 = nn.Parameter(torch.zeros(output_size))

    def forward(self, x):
        h = torch.einsum("ni,ih->nh", x, self.W1) + self.b1
        return torch.einsum("nh,ho->no", h, self.W2) + self.b2
