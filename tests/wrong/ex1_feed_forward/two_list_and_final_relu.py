# fault: layers-in-python-list, relu-on-output
# slip: the layers are in a plain list (unregistered), and ReLU stands after the output too
import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        dims = [input_size, hidden_size, output_size]
        self.layers = [nn.Linear(dims[i], dims[i + 1]) for i in range(2)]

    def forward(self, x):
        for f in self.layers:
            x = F.relu(f(x))
        return x
