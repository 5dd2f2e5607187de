# fault: none
# slip: a leaky ReLU (slope 0.1 for negatives) instead of ReLU
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        x = self.fc1(x)
        x = torch.where(x > 0, x, 0.1 * x)
        return self.fc2(x)
