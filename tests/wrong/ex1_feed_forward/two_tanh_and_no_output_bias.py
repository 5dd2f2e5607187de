# fault: bias-false-second
# slip: tanh instead of ReLU, and the output layer has no bias
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.a = nn.Linear(input_size, hidden_size)
        self.b = nn.Linear(hidden_size, output_size, bias=False)

    def forward(self, x):
        return self.b(torch.tanh(self.a(x)))
