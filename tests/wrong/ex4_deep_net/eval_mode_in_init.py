# fault: deep-functional-dropout-always-on
# slip: training is read once in __init__ and kept; eval() does not turn the dropout off
import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))
        self.is_training = self.training

    def forward(self, x):
        for f in self.linears[:-1]:
            x = F.dropout(torch.relu(f(x)), p=0.2, training=self.is_training)
        return self.linears[-1](x)
