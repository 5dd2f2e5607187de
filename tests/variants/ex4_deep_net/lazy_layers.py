from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        blocks = [nn.Sequential(nn.LazyLinear(n), nn.ReLU(), nn.Dropout(0.2)) for n in (512, 256, 128)]
        self.model = nn.Sequential(*blocks, nn.LazyLinear(10))

    def forward(self, x):
        return self.model(x)
