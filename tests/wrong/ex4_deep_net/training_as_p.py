# fault: deep-dropout-everything
# slip: F.dropout(x, self.training) passes the flag as p, so in train mode everything is dropped (and in eval p is 0)
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 512)
        self.fc2 = nn.Linear(512, 256)
        self.fc3 = nn.Linear(256, 128)
        self.fc4 = nn.Linear(128, 10)

    def forward(self, x):
        x = F.dropout(F.relu(self.fc1(x)), self.training)
        x = F.dropout(F.relu(self.fc2(x)), self.training)
        x = F.dropout(F.relu(self.fc3(x)), self.training)
        return self.fc4(x)
