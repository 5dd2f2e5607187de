from torch import nn


class Net(nn.Module):
    """The list is for looping; the layers are registered as attributes too."""

    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(10, 20)
        self.fc2 = nn.Linear(20, 1)
        self.all_layers = [self.fc1, nn.ReLU(), self.fc2]

    def forward(self, x):
        for layer in self.all_layers:
            x = layer(x)
        return x
