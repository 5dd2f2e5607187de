import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.double)


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 128).float()
        self.fc2 = nn.Linear(128, 64).float()
        self.fc3 = nn.Linear(64, 10).float()
        self.dropout = nn.Dropout(0.2)

    def forward(self, x):
        x = x.float().view(-1, int(np.prod(x.shape[1:])))
        x = self.dropout(torch.relu(self.fc1(x)))
        x = self.dropout(torch.relu(self.fc2(x)))
        return self.fc3(x)
