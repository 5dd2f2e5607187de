# fault: mnist-standardises-images
# slip: each image is standardised to mean 0 and std 1 inside the network
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 10))

    def forward(self, x):
        x = torch.flatten(x, 1)
        x = (x - x.mean(1, keepdim=True)) / x.std(1, keepdim=True)
        return self.net(x)
