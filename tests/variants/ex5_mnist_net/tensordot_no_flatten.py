import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(28, 28, 128) * 0.03)
        self.b1 = nn.Parameter(torch.zeros(128))
        self.w2 = nn.Parameter(torch.randn(128, 64) * 0.1)
        self.b2 = nn.Parameter(torch.zeros(64))
        self.w3 = nn.Parameter(torch.randn(64, 10) * 0.1)
        self.b3 = nn.Parameter(torch.zeros(10))

    def dropout(self, h):
        if self.training:
            h = torch.where(torch.rand_like(h) < 0.2, 0.0, h / 0.8)
        return h

    def forward(self, x):
        x = x.reshape(-1, 28, 28)
        h = torch.tensordot(x, self.w1, dims=2) + self.b1
        h = self.dropout(h.clamp(min=0))
        h = self.dropout((h @ self.w2 + self.b2).clamp(min=0))
        return h @ self.w3 + self.b3
