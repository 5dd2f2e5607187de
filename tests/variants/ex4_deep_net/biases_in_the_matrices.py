import torch
import torch.nn.functional as F
from torch import nn

SIZES = 784, 512, 256, 128, 10


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.thetas = nn.ParameterList(
            nn.Parameter(torch.randn(fan_in + 1, fan_out) * (2 / fan_in) ** 0.5)
            for fan_in, fan_out in zip(SIZES, SIZES[1:])
        )

    def forward(self, x):
        for at, theta in enumerate(self.thetas):
            if at:
                x = F.dropout(F.relu(x), 0.2, self.training)
            x = F.pad(x, (0, 1), value=1.0) @ theta
        return x
