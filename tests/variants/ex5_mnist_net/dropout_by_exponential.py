import math
import torch
from torch import nn

LIMIT = -math.log(0.8)     # P(exponential > LIMIT) = 0.8


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.input_layer = nn.Linear(784, 128)
        self.middle_layer = nn.Linear(128, 64)
        self.output_layer = nn.Linear(64, 10)

    def forward(self, x):
        x = x.view(x.size(0), -1)
        x = self.__drop(torch.relu(self.input_layer(x)))
        x = self.__drop(torch.relu(self.middle_layer(x)))
        return self.output_layer(x)

    def __drop(self, x):
        if self.training:
            alive = torch.empty(x.shape).exponential_() > LIMIT
            return alive * x / 0.8
        return x
