# fault: constructor-changed
# slip: the constructor's arguments have other names (n_in, n_hidden, n_out)
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        self.fc1 = nn.Linear(n_in, n_hidden)
        self.fc2 = nn.Linear(n_hidden, n_out)

    def forward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
