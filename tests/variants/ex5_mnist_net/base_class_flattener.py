import torch
from torch import nn


class FlatInput(nn.Module):
    def __call__(self, x, *args, **kwargs):
        return super().__call__(torch.flatten(x, start_dim=1), *args, **kwargs)


class MNISTNet(FlatInput):
    def __init__(self):
        super(MNISTNet, self).__init__()
        self.seq = nn.Sequential()
        for i, (a, b) in enumerate([(784, 128), (128, 64)]):
            self.seq.add_module(f"fc{i}", nn.Linear(a, b))
            self.seq.add_module(f"act{i}", nn.ReLU())
            self.seq.add_module(f"drop{i}", nn.Dropout(0.2))
        self.seq.add_module("out", nn.Linear(64, 10))

    def forward(self, x):
        return self.seq(x.flatten(1))
