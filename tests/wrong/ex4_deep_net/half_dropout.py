# fault: deep-dropout-wrong-rate
# slip: dropout with p = 0.5 instead of 0.2
from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        layers = []
        for a, b in [(784, 512), (512, 256), (256, 128)]:
            layers += [nn.Linear(a, b), nn.ReLU(), nn.Dropout(0.5)]
        self.net = nn.Sequential(*layers, nn.Linear(128, 10))

    def forward(self, x):
        return self.net(x)
