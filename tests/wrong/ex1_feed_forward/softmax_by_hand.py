# fault: softmax-on-output
# slip: softmax (written by hand) on the output instead of raw scores
import torch
from torch import nn


def softmax(z):
    e = torch.exp(z - z.max(dim=1, keepdim=True).values)
    return e / e.sum(dim=1, keepdim=True)


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.fc1 = nn.Linear(input_size, hidden_size)
        self.fc2 = nn.Linear(hidden_size, output_size)

    def forward(self, x):
        return softmax(self.fc2(self.fc1(x).clamp(min=0)))
