# fault: deep-dropout-keep-prob
# slip: p = 0.8: the keep probability was given instead of the drop probability
import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)])
        self.keep = 0.8

    def forward(self, x):
        for layer in self.layers[:3]:
            x = F.dropout(torch.relu(layer(x)), self.keep, self.training)
        return self.layers[3](x)
