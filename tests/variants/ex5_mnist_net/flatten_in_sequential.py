from torch import nn


class MNISTNet(nn.Module):
    def __init__(self, p=0.2):
        super().__init__()
        self.stack = nn.Sequential(
            nn.Flatten(),
            nn.Linear(784, 128),
            nn.ReLU(),
            nn.Dropout(p),
            nn.Linear(128, 64),
            nn.ReLU(),
            nn.Dropout(p),
            nn.Linear(64, 10),
        )

    def forward(self, x):
        logits = self.stack(x)
        return logits
