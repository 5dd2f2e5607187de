# fault: sizes-do-not-fit
# slip: the second assignment to self.fc1 overwrites the first layer: input 784 meets Linear(128, 64)
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc1 = nn.Linear(128, 64)
        self.fc2 = nn.Linear(64, 10)
        self.dropout = nn.Dropout(0.2)

    def forward(self, x):
        x = x.view(-1, 784)
        x = self.dropout(torch.relu(self.fc1(x)))
        return self.fc2(x)
