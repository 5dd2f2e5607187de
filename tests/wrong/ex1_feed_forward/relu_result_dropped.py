# fault: no-hidden-relu
# slip: the result of relu is not assigned, so the ReLU does nothing
import torch.nn as nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        x = self.fc1(x)
        self.relu(x)
        x = self.fc2(x)
        return x
