# fault: mnist-batch-reversed
# slip: the samples come out in reverse order: the batch is flipped in forward
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        rows = []
        for image in x:
            rows.insert(0, image.reshape(-1))
        return self.net(torch.stack(rows))
