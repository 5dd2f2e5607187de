# maths convention: samples are columns,  y = W2 relu(W1 x + b1) + b2
import torch
from torch.nn import Module, Parameter


class FeedForwardNet(Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.register_parameter("b2", Parameter(torch.zeros(output_size, 1)))
        self.register_parameter("b1", Parameter(torch.zeros(hidden_size, 1)))
        self.register_parameter("W2", Parameter(torch.empty(output_size, hidden_size)))
        self.register_parameter("W1", Parameter(torch.empty(hidden_size, input_size)))
        torch.nn.init.kaiming_normal_(self.W1, nonlinearity="relu")
        torch.nn.init.kaiming_normal_(self.W2, nonlinearity="relu")

    def forward(self, x):
        X = x.T
        A1 = self.W1 @ X + self.b1
        Z1 = A1 * (A1 > 0)
        return (self.W2 @ Z1 + self.b2).T
