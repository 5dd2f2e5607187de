# fault: arguments-in-other-order
# slip: the constructor's arguments are in the order input_size, output_size, hidden_size
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, output_size, hidden_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
