# Übung 1 – mein erstes Netz ☺
import torch
from torch import nn


class FeedForwardNet(nn.Module):
    """Ein Netz mit einer verborgenen Schicht."""

    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.größe = hidden_size
        self.скрытый = nn.Linear(input_size, self.größe)
        self.出力 = nn.Linear(self.größe, output_size)

    def forward(self, ξ):
        η = torch.relu(self.скрытый(ξ))
        return self.出力(η)
