# fault: mnist-dropout-unscaled, mnist-functional-dropout-always-on, overwritten-in-place
# slip: hand-made dropout without scaling, and on in eval mode too
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        x = x.view(-1, 784)
        x = torch.relu(self.fc1(x))
        x[torch.rand_like(x) < 0.2] = 0
        x = torch.relu(self.fc2(x))
        x[torch.rand_like(x) < 0.2] = 0
        return self.fc3(x)
