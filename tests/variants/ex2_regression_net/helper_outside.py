import torch
from torch import nn


def relu(x):
    return torch.max(x, torch.zeros_like(x))


def make(a, b):
    return nn.Linear(in_features=a, out_features=b, bias=True)


class Base(nn.Module):
    def __init__(self, *sizes):
        super().__init__()
        for number, (a, b) in enumerate(zip(sizes, sizes[1:])):
            self.add_module(f"layer{number}", make(a, b))


class Net(Base):
    def __init__(self):
        super().__init__(10, 20, 1)

    def forward(self, x):
        return self.layer1(relu(self.layer0(x)))
