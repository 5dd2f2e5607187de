import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.one = nn.Linear(784, 512)
        self.two = nn.Linear(512, 256)
        self.three = nn.Linear(256, 128)
        self.four = nn.Linear(128, 10)
        self.relu = nn.ReLU()
        self.d1, self.d2, self.d3 = nn.Dropout(0.2), nn.Dropout(0.2), nn.Dropout(0.2)

    def forward_one(self, v):
        v = self.d1(self.relu(self.one(v)))
        v = self.d2(self.relu(self.two(v)))
        v = self.d3(self.relu(self.three(v)))
        return self.four(v)

    def forward(self, x):
        return torch.stack([self.forward_one(v) for v in x], dim=0)
