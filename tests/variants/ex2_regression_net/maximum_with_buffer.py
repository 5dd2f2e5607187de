import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("zero", torch.zeros(()), persistent=False)
        self.register_buffer("calls", torch.zeros((), dtype=torch.long))
        self.encoder = nn.Linear(10, 20)
        self.head = nn.Linear(20, 1)

    def forward(self, features):
        self.calls += 1
        return self.head(torch.maximum(self.zero, self.encoder(features)))
