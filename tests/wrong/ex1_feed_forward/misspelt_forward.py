# fault: forward-misspelled
# slip: the method is called foward, so the module has no forward
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def foward(self, x):
        return self.fc2(torch.relu(self.fc1(x)))
