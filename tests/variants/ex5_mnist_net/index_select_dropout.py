import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.ParameterDict()
        for name, (n_out, n_in) in {"a": (128, 784), "b": (64, 128), "c": (10, 64)}.items():
            self.fc["W" + name] = nn.Parameter(nn.init.kaiming_uniform_(torch.empty(n_out, n_in), a=5 ** 0.5))
            self.fc["b" + name] = nn.Parameter(torch.rand(n_out) * 0.1)

    def lin(self, name, x):
        return torch.einsum("oi,...i->...o", self.fc["W" + name], x) + self.fc["b" + name]

    def drop(self, x):
        if self.training:
            # one unit at a time, with probability 1/5
            dead = torch.randint(5, x.shape).eq(0).nonzero(as_tuple=True)
            x = x / 0.8
            x = x.index_put(dead, torch.zeros(()))
        return x

    def forward(self, x):
        x = x.flatten(start_dim=1)
        x = self.drop(torch.relu(self.lin("a", x)))
        x = self.drop(torch.relu(self.lin("b", x)))
        return self.lin("c", x)
