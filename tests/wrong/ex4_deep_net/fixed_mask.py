# fault: deep-one-mask-per-batch
# slip: the masks are drawn once in __init__ and used in every call: always the same units are dropped
import torch
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.linears = nn.ModuleList(nn.Linear(i, o) for i, o in ((784, 512), (512, 256), (256, 128), (128, 10)))
        for k, n in enumerate((512, 256, 128)):
            self.register_buffer(f"mask{k}", (torch.rand(n) > 0.2).float() / 0.8)

    def forward(self, x):
        for k in range(3):
            x = torch.relu(self.linears[k](x))
            if self.training:
                x = x * getattr(self, f"mask{k}")
        return self.linears[3](x)
