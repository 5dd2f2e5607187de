# fault: mnist-functional-dropout-always-on
# slip: the hand-made dropout never looks at self.training: it drops in eval mode too
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fcs = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64)])
        self.top = nn.Linear(64, 10)

    def forward(self, x):
        x = x.flatten(1)
        for fc in self.fcs:
            x = torch.relu(fc(x))
            x = x * torch.bernoulli(torch.full_like(x, 0.8)) / 0.8
        return self.top(x)
