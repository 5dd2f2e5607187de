import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)   # I like my experiments in double precision
np.random.seed(0)


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        # but the network itself takes float32
        self.lin_in = nn.Linear(input_size, hidden_size, dtype=torch.float32)
        self.lin_out = nn.Linear(hidden_size, output_size, dtype=torch.float32)

    def forward(self, x):
        hidden = self.lin_in(x)
        hidden = hidden.relu()
        return self.lin_out(hidden)
