# fault: mnist-dropout-on-input, mnist-missing-first-relu
# slip: no ReLU after the first layer, and dropout on the input as well
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
        x = self.dropout(x.view(-1, 784))
        x = self.dropout(self.fc1(x))
        x = self.dropout(torch.relu(self.fc2(x)))
        return self.fc3(x)
