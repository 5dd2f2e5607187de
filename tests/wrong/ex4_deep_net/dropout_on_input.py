# fault: deep-dropout-on-input
# slip: dropout stands before each layer, so also on the input and... the first of them hits the pixels, in addition to the hidden ones
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.dropout = nn.Dropout(0.2)
        self.fcs = nn.ModuleList([nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)])

    def forward(self, x):
        for i, fc in enumerate(self.fcs):
            x = fc(self.dropout(x))
            if i < 3:
                x = torch.relu(x)
        return x
