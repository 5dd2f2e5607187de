# fault: net-standardises-input
# slip: forward standardises its input by the batch's mean and std, which nobody asked for
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.seq = nn.Sequential(nn.Linear(10, 20), nn.ReLU(), nn.Linear(20, 1))

    def forward(self, x):
        x = (x - x.mean()) / x.std()
        return self.seq(x)
