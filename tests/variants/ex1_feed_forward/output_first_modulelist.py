import torch
from torch import nn

print("loading my network ...")


class FeedForwardNet(nn.Module):
    def __init__(self, input_size=784, hidden_size=128, output_size=10, activation=torch.relu):
        super().__init__()
        sizes = [input_size, hidden_size, output_size]
        # built from the last to the first
        pairs = list(zip(sizes[:-1], sizes[1:]))[::-1]
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairs)
        self.activation = activation

    def forward(self, batch):
        out = batch
        for i, layer in enumerate(reversed(self.layers)):
            out = layer(out)
            if i < len(self.layers) - 1:
                out = self.activation(out)
        return out
