# fault: deep-dropout-on-output
# slip: dropout on the output scores too
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.dropout = nn.Dropout(0.2)
        self.fcs = nn.ModuleList([nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)])

    def forward(self, x):
        for i, fc in enumerate(self.fcs):
            x = fc(x)
            if i < 3:
                x = torch.relu(x)
            x = self.dropout(x)
        return x
