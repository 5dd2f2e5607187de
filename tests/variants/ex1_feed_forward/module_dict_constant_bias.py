import torch
from torch import nn


class FeedForwardNet(nn.Module):
    def __init__(self, input_size, hidden_size, output_size):
        super().__init__()
        self.parts = nn.ModuleDict({
            "zweite": nn.Linear(hidden_size, output_size),
            "erste": nn.Linear(input_size, hidden_size),
        })
        for m in self.parts.values():
            nn.init.xavier_uniform_(m.weight)
            nn.init.constant_(m.bias, 0.1)

    def forward(self, x):
        h = self.parts["erste"](x)
        h = torch.where(h > 0, h, torch.zeros_like(h))
        return self.parts["zweite"](h)
