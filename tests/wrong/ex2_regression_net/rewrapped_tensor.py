# fault: no-grad-in-forward
# slip: torch.tensor(out.tolist()) makes a new tensor: the output has no gradient
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        out = self.seq(x)
        return torch.tensor(out.tolist())
