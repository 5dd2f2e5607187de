import torch.nn.functional as F
from torch import nn

LAYERS = [784, 512, 256, 128, 10]
P = 1 / 5


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        for n, (i, o) in enumerate(zip(LAYERS[:-1], LAYERS[1:]), start=1):
            setattr(self, f"lin{n}", nn.Linear(i, o))

    def forward(self, x):
        for n in (1, 2, 3):
            x = F.dropout(F.relu(getattr(self, f"lin{n}")(x)), P, self.training)
        return self.lin4(x)
