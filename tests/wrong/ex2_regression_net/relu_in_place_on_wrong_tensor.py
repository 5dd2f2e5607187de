# fault: net-no-relu
# slip: the ReLU goes to x while h stays linear: the wrong variable is rectified
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        h = self.fc1(x)
        x = torch.relu(x)
        return self.fc2(h)
