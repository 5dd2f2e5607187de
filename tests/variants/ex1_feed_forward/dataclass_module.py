from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(eq=False, repr=False)
class FeedForwardNet(nn.Module):
    input_size: int
    hidden_size: int
    output_size: int

    def __post_init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(self.input_size, self.hidden_size)
        self.scores = nn.Linear(self.hidden_size, self.output_size)

    def forward(self, x: Tensor) -> Tensor:
        return self.scores(torch.maximum(self.hidden(x), torch.tensor(0.0)))
