# fault: layer-made-not-applied
# slip: nn.ReLU(x) builds a module instead of applying it; nn.ReLU()(x) or F.relu(x) is meant
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        x = nn.ReLU(self.fc1(x))
        return self.fc2(x)
