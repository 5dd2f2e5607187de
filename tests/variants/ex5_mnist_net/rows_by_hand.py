import torch
from torch import nn
import torch.nn.functional as F


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)])
        self.drops = nn.ModuleList([nn.Dropout(0.2), nn.Dropout(0.2)])

    @staticmethod
    def to_rows(x):
        if x.dim() == 4:
            x = x[:, 0, :, :]
        if x.dim() == 3:
            x = torch.cat([x[:, r, :] for r in range(28)], dim=1)
        return x

    def forward(self, x):
        x = self.to_rows(x)
        for layer, d in zip(self.layers, self.drops):
            x = d(F.relu(layer(x)))
        return self.layers[-1](x)
