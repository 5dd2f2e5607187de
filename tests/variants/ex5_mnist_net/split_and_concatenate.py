import torch
import torch.nn.functional as F
from torch import nn


class MNISTNet(nn.Module):
    """Runs the batch in pieces of 16 images."""

    def __init__(self, chunk=16):
        super().__init__()
        self.chunk = chunk
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 64)
        self.fc3 = nn.Linear(64, 10)

    def forward(self, x):
        return torch.cat([self._run(part) for part in x.split(self.chunk)])

    def _run(self, part):
        part = part.reshape(part.shape[0], 28 ** 2)
        part = F.relu(F.dropout(self.fc1(part), 0.2, self.training))
        part = F.relu(F.dropout(self.fc2(part), 0.2, self.training))
        return self.fc3(part)
