# fault: deep-no-dropout
# slip: there is no dropout at all
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
        for fc in (self.fc1, self.fc2, self.fc3):
            x = torch.relu(fc(x))
        return self.fc4(x)
