# fault: no-hidden-relu, weights-not-trainable
# slip: all parameters are frozen (requires_grad False), and there is no ReLU
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)
        for p in self.parameters():
            p.requires_grad = False

    def forward(self, x):
        return self.fc2(self.fc1(x))
