import torch.nn.functional as F
from torch import nn


def run(x, layers):
    """All but the last with ReLU."""
    if len(layers) == 1:
        return layers[0](x)
    return run(F.relu(layers[0](x)), layers[1:])


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(10, 20), nn.Linear(20, 1)])
        self.history = []

    def forward(self, x):
        out = run(x, self.layers)
        self.history.append(out.detach().mean())
        return out
