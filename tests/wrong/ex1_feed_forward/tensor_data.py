# fault: hidden-detached
import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.a = nn.Linear(input_size, hidden_size)
        self.b = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        h = F.relu(self.a(x))
        return self.b(h.data * 2)
