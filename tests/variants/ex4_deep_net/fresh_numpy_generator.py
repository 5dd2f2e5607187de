import numpy
import torch
from torch import nn

rng = numpy.random.default_rng()


class DeepNet(nn.Module):
    def __init__(self, p_drop=0.2):
        super().__init__()
        self.p_drop = p_drop
        self.layers = nn.ModuleList([nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)])

    def forward(self, x):
        *hidden, last = self.layers
        for layer in hidden:
            x = torch.relu(layer(x))
            if self.training:
                keep = rng.binomial(1, 1 - self.p_drop, size=tuple(x.shape))
                x = x * torch.as_tensor(keep, dtype=x.dtype) / (1 - self.p_drop)
        return last(x)
