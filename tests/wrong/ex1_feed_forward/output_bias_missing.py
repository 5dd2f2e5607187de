# fault: bias-false-second
# slip: the second layer has no bias
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(input_size, hidden_size), nn.ReLU(), nn.Linear(hidden_size, output_size, bias=False))

    def forward(self, x):
        return self.net(x)
