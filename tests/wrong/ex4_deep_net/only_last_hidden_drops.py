# fault: deep-dropout-only-last
# slip: dropout only once, after the third hidden layer; the first two have none
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 512)
        self.fc2 = nn.Linear(512, 256)
        self.fc3 = nn.Linear(256, 128)
        self.fc4 = nn.Linear(128, 10)

    def forward(self, x):
        x = torch.relu(self.fc1(x))
        x = torch.relu(self.fc2(x))
        x = torch.relu(self.fc3(x))
        if self.training:
            x = x * (torch.rand_like(x) > 0.2) / 0.8
        return self.fc4(x)
