from torch import nn


class DeepNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(784, 512)
        self.fc2 = nn.Linear(512, 256)
        self.fc3 = nn.Linear(256, 128)
        self.fc4 = nn.Linear(128, 10)

        self.drops = nn.ModuleList([nn.Dropout(0.2) for _ in range(3)])

    def forward(self, x):
        hidden = [self.fc1, self.fc2, self.fc3]
        for layer, drop in zip(hidden, self.drops):
            x = drop(layer(x)).relu()
        scores = self.fc4(x)
        return scores + 0.0
