# fault: none
# slip: only the first layer is registered; the second one hides in a plain dict
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.cfg = {"out": nn.Linear(hidden_size, output_size), "act": torch.relu}

    def forward(self, x):
        return self.cfg["out"](self.cfg["act"](self.fc1(x)))
