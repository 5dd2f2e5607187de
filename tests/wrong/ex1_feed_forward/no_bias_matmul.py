# fault: bias-false
# slip: neither layer has a bias (own weight matrices only)
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.w1 = nn.Parameter(torch.empty(hidden_size, input_size))
        self.w2 = nn.Parameter(torch.empty(output_size, hidden_size))
        nn.init.xavier_normal_(self.w1)
        nn.init.xavier_normal_(self.w2)

    def forward(self, x):
        return (x @ self.w1.t()).relu() @ self.w2.t()
