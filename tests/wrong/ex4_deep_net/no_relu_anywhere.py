# fault: deep-no-relu
# slip: there is no ReLU in the network at all
import torch
from torch import nn


class DeepNet(nn.Sequential):
    def __init__(self):
        super().__init__(
            nn.Linear(784, 512), nn.Dropout(0.2),
            nn.Linear(512, 256), nn.Dropout(0.2),
            nn.Linear(256, 128), nn.Dropout(0.2),
            nn.Linear(128, 10))
