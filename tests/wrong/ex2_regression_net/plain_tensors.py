# fault: plain-tensors
# slip: the weights are plain tensors (not nn.Parameter): model.parameters() is empty
import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.w1 = torch.randn(10, 20, requires_grad=True)
        self.b1 = torch.zeros(20, requires_grad=True)
        self.w2 = torch.randn(20, 1, requires_grad=True)
        self.b2 = torch.zeros(1, requires_grad=True)

    def forward(self, x):
        return (x @ self.w1 + self.b1).clamp(min=0) @ self.w2 + self.b2
