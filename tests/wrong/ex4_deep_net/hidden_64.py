# fault: deep-wrong-width-third
# slip: the third hidden layer has 64 units instead of 128
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.ParameterList([nn.Parameter(torch.randn(a, b) / a ** 0.5) for a, b in ((784, 512), (512, 256), (256, 64), (64, 10))])
        self.b = nn.ParameterList([nn.Parameter(torch.zeros(b)) for b in (512, 256, 64, 10)])

    def forward(self, x):
        for w, b in list(zip(self.w, self.b))[:3]:
            x = nn.functional.dropout(torch.relu(x @ w + b), 0.2, self.training)
        return x @ self.w[3] + self.b[3]
