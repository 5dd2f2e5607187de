import contextlib
import torch
from torch import nn
from torch.nn.functional import relu


class Scale(nn.Module):
    """Bernoulli noise with mean one."""

    def __init__(self, p):
        super().__init__()
        assert 0 <= p < 1
        self.p = p

    @property
    def active(self):
        return self.training and self.p > 0

    def noise(self, shape):
        with torch.no_grad():
            return (torch.rand(shape) + (1 - self.p)).floor() / (1 - self.p)

    def forward(self, x):
        return x * self.noise(x.shape) if self.active else x


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.noise = Scale(0.2)
        self.l = nn.ModuleList()
        self.l.extend(nn.Linear(a, b) for a, b in ((784, 128), (128, 64), (64, 10)))

    def forward(self, x):
        x = torch.reshape(x, (-1, 784))
        with contextlib.nullcontext():
            x = self.noise(relu(self.l[0](x)))
            x = self.noise(relu(self.l[1](x)))
        return self.l[2](x)
