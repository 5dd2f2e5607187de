# fault: net-wrong-width
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(10, 30)
        self.out = nn.Linear(30, 1)

    def forward(self, x):
        return self.out(F.relu(self.hidden(x)))
