# fault: hardcoded-hidden-size
# slip: the hidden size is always 128, and a softmax stands on the output
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.layers = nn.ModuleDict(dict(a=nn.Linear(input_size, 128), b=nn.Linear(128, output_size)))

    def forward(self, x):
        h = self.layers["a"](x).relu()
        return self.layers["b"](h).softmax(-1)
