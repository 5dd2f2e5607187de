# fault: mnist-no-dropout
# slip: the result of the dropout is not assigned: nothing is dropped
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)
        self.dropout = nn.Dropout(0.2)

    def forward(self, x):
        x = x.view(-1, 784)
        x = torch.relu(self.fc1(x))
        self.dropout(x)
        x = torch.relu(self.fc2(x))
        self.dropout(x)
        return self.fc3(x)
