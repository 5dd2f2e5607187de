# fault: argmax-in-forward
# slip: forward returns the argmax (the class) instead of the scores
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        scores = self.fc2(torch.relu(self.fc1(x)))
        return scores.argmax(dim=1)
