# fault: net-squeezed-everything
# slip: squeeze() removes all dimensions of size one: (N,) for a batch and a bare number for one sample
from torch import nn
import torch


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(10, 20)
        self.b = nn.Linear(20, 1)

    def forward(self, x):
        out = self.b(torch.relu(self.a(x)))
        return torch.squeeze(out)
