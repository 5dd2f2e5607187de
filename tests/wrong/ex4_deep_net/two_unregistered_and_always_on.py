# fault: deep-functional-dropout-always-on, layers-in-python-list
# slip: the layers are in a plain list (unregistered), and the hand-made dropout is on in eval mode too
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = [nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10))]

    def forward(self, x):
        for f in self.linears[:-1]:
            x = torch.relu(f(x))
            x = x * (torch.rand_like(x) > 0.2) / 0.8
        return self.linears[-1](x)
