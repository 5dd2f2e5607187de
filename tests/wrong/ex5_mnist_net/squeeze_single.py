# fault: sizes-do-not-fit
# slip: squeeze() before the flatten also removes the batch dimension of a single image, so a batch of one fails
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        x = x.squeeze()
        x = x.flatten(1)
        return self.net(x)
