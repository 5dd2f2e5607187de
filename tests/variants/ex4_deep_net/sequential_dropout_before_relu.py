from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(
            nn.Linear(784, 512), nn.Dropout(0.2), nn.ReLU(),
            nn.Linear(512, 256), nn.Dropout(0.2), nn.ReLU(),
            nn.Linear(256, 128), nn.Dropout(0.2), nn.ReLU(),
            nn.Linear(128, 10),
        )

    def forward(self, x):
        return self.net(x)
