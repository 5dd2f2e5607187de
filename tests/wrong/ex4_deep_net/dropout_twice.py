# fault: dropout-wrong-rate
# slip: dropout is applied twice after each hidden layer (before and after the ReLU), so 36 % are dropped
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))
        self.d = nn.Dropout(0.2)

    def forward(self, x):
        for f in self.linears[:-1]:
            x = self.d(torch.relu(self.d(f(x))))
        return self.linears[-1](x)
