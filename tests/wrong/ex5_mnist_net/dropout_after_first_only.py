# fault: mnist-second-dropout-missing
# slip: dropout after the first hidden layer only
import torch
from torch import nn


class MNISTNet(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))
