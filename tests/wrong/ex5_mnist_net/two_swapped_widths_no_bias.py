# fault: mnist-wrong-width
# slip: hidden widths 64 and 128 instead of 128 and 64, and no layer has a bias
import torch
from torch import nn


class MNISTNet(nn.Module):
    def __init__(self):
        super().__init__()
        dims = [784, 64, 128, 10]
        self.ws = nn.ParameterList(nn.Parameter(torch.randn(a, b) / a ** 0.5) for a, b in zip(dims, dims[1:]))

    def forward(self, x):
        x = x.reshape(len(x), -1)
        for w in list(self.ws)[:2]:
            x = nn.functional.dropout(torch.relu(x @ w), 0.2, self.training)
        return x @ self.ws[2]
