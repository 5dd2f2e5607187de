# fault: no-grad-in-forward
# slip: forward uses weight.data, so no gradient reaches the weights
import torch
from torch import nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        h = F.relu(F.linear(x, self.fc1.weight.data, self.fc1.bias.data))
        return F.linear(h, self.fc2.weight.data, self.fc2.bias.data)
