# fault: relu-before-linear
# slip: ReLU is applied to the input, before the first layer, instead of between the layers
import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        x = self.fc1(F.relu(x))
        x = self.fc2(x)
        return x
