# fault: mnist-dropout-on-output
# slip: dropout on the scores, after the last layer, in addition
import torch
import torch.nn.functional as F
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fcs = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64)])
        self.top = nn.Linear(64, 10)

    def forward(self, x):
        x = x.flatten(1)
        for fc in self.fcs:
            x = F.dropout(fc(x).relu(), 0.2, self.training)
        return F.dropout(self.top(x), 0.2, self.training)
