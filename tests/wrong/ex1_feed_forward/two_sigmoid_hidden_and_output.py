# fault: none
# slip: sigmoid instead of ReLU in the hidden layer, and a sigmoid on the output too
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        for layer in self.children():
            x = torch.sigmoid(layer(x))
        return x
