import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.h1 = nn.Sequential(nn.Linear(784, 512), nn.ReLU())
        self.h2 = nn.Sequential(nn.Linear(512, 256), nn.ReLU())
        self.h3 = nn.Sequential(nn.Linear(256, 128), nn.ReLU())
        self.out = nn.Linear(128, 10)
        for block in (self.h1, self.h2, self.h3):
            block.register_forward_hook(self.drop_hook)

    @staticmethod
    def drop_hook(module, args, output):
        return F.dropout(output, p=0.2, training=module.training)

    def forward(self, x):
        return self.out(self.h3(self.h2(self.h1(x))))
