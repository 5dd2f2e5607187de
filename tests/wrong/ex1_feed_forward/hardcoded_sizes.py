# fault: hardcoded-sizes
# slip: the lesson's sizes 784, 128, 10 are written into the layers; the arguments are ignored
import torch.nn.functional as F
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(784, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
