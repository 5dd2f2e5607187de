# fault: deep-functional-dropout-always-on
# slip: F.dropout without training=self.training drops in eval mode too
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
        x = F.dropout(F.relu(self.fc1(x)), 0.2)
        x = F.dropout(F.relu(self.fc2(x)), 0.2)
        x = F.dropout(F.relu(self.fc3(x)), 0.2)
        return self.fc4(x)
