# fault: mnist-missing-second-relu
# slip: there is no ReLU after the second layer
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = nn.Parameter(torch.randn(784, 128) * 0.05)
        self.b1 = nn.Parameter(torch.zeros(128))
        self.w2 = nn.Parameter(torch.randn(128, 64) * 0.1)
        self.b2 = nn.Parameter(torch.zeros(64))
        self.w3 = nn.Parameter(torch.randn(64, 10) * 0.1)
        self.b3 = nn.Parameter(torch.zeros(10))
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        x = x.reshape(-1, 784)
        x = self.drop(torch.relu(x @ self.w1 + self.b1))
        x = self.drop(x @ self.w2 + self.b2)
        return x @ self.w3 + self.b3
