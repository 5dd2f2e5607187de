# fault: mnist-functional-dropout-always-on
# slip: the Dropout modules are in a plain list, so eval() does not reach them: they always drop
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)
        self.drops = [nn.Dropout(0.2), nn.Dropout(0.2)]

    def forward(self, x):
        x = x.view(x.shape[0], -1)
        x = self.drops[0](torch.relu(self.fc1(x)))
        x = self.drops[1](torch.relu(self.fc2(x)))
        return self.fc3(x)
