# fault: deep-drop-connect
# slip: dropout on the weights (DropConnect) instead of on the activations
import torch
import torch.nn.functional as F
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))

    def forward(self, x):
        for f in self.linears[:-1]:
            w = F.dropout(f.weight, 0.2, self.training)
            x = torch.relu(F.linear(x, w, f.bias))
        return self.linears[-1](x)
