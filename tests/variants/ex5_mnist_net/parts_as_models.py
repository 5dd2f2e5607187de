from torch import nn
import torch


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.flat = nn.Flatten(start_dim=1, end_dim=-1)
        self.fc1, self.fc2 = nn.Linear(784, 128), nn.Linear(128, 64)
        self.relu, self.drop = nn.ReLU(), nn.Dropout(p=.2)

    def forward(self, x):
        x = self.flat(x)
        for fc in self.fc1, self.fc2:
            x = self.drop(self.relu(fc(x)))
        return x


class MNISTNet(nn.Module):
    def __init__(self, **kwargs):
        super().__init__()
        self.classify = nn.Linear(64, kwargs.get("n_classes", 10))
        self.encode = Encoder()

    def forward(self, x, features=False):
        z = self.encode(x)
        if features:
            return z
        return self.classify(z)
