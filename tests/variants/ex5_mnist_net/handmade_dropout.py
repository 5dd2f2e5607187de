import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Linear(784, 128), nn.Linear(128, 64), nn.Linear(64, 10)

    def dropout(self, h):
        if self.training:
            keep = torch.empty_like(h).uniform_() > 0.2
            h = h.masked_fill(~keep, 0.0) * 1.25
        return h

    def forward(self, x):
        h = x.reshape(-1, 784)
        h = self.dropout(torch.relu(self.a(h)))
        h = self.dropout(torch.relu(self.b(h)))
        return self.c(h)
