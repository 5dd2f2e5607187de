# fault: log-softmax-on-output
# slip: LogSoftmax as last part of the Sequential
from torch import nn


class FeedForwardNet(nn.Sequential):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__(
            nn.Linear(input_size, hidden_size),
            nn.ReLU(),
            nn.Linear(hidden_size, output_size),
            nn.LogSoftmax(dim=-1),
        )
