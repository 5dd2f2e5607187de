import torch.nn.functional as F
from torch import nn
from torch.distributions import Bernoulli


class MNISTNet(nn.Module):
    P = 0.2

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({"out": nn.Linear(64, 10), "h2": nn.Linear(128, 64), "h1": nn.Linear(784, 128)})

    def forward(self, x):
        x = x.flatten(1)
        for name in ("h1", "h2"):
            x = self.layers[name](x)
            if self.training:
                x = x * Bernoulli(probs=1 - self.P).sample(x.shape) / (1 - self.P)
            x = F.relu(x)
        return self.layers["out"](x)
