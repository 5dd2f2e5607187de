# fault: constructor-changed
# slip: Net needs an argument (input_size); it must be possible to write Net()
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, 20)
        self.fc2 = nn.Linear(20, 1)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
