# fault: layers-in-python-list, net-hidden-tanh
# slip: the layers hide in a plain tuple (unregistered), and the activation is tanh
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = (nn.Linear(10, 20), torch.tanh, nn.Linear(20, 1))

    def forward(self, x):
        for f in self.layers:
            x = f(x)
        return x
