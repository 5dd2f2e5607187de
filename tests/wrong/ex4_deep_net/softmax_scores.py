# fault: deep-softmax-output
# slip: softmax on the output
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))
        self.drop = nn.Dropout(0.2)

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.drop(torch.relu(f(x)))
        x = self.linears[-1](x).exp()
        return x / x.sum(1, keepdim=True)
