# fault: hardcoded-hidden-size
# slip: the hidden size is always 128, hidden_size is ignored
import torch.nn.functional as F
from torch import nn

HIDDEN = 128


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, HIDDEN)
        self.fc2 = nn.Linear(HIDDEN, output_size)

    def forward(self, x):
        return self.fc2(F.relu(self.fc1(x)))
