import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore")


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.ModuleList([nn.Linear(784, 512), nn.Linear(512, 256), nn.Linear(256, 128), nn.Linear(128, 10)])
        # one "channel" per unit: for (N, units) this is the ordinary dropout
        self.drop = nn.Dropout2d(0.2)

    def hidden(self, layer, x):
        h = torch.relu(layer(x))
        return self.drop(h[:, :, None, None])[:, :, 0, 0]

    def forward(self, x):
        for layer in self.fc[:-1]:
            x = self.hidden(layer, x)
        return self.fc[-1](x)
