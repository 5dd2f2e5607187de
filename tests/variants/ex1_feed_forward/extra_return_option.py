import typing as t

import torch
import torch.nn.functional as F

Scores = t.NewType("Scores", torch.Tensor)


class FeedForwardNet(torch.nn.Module):
    __constants__ = ["input_size", "hidden_size", "output_size"]

    def __init__(self, input_size: int, hidden_size: int, output_size: int, bias: bool = True, gain: float = 1.0) -> None:
        super().__init__()
        self.input_size, self.hidden_size, self.output_size = input_size, hidden_size, output_size
        self._first, self._second = torch.nn.Linear(input_size, hidden_size, bias), torch.nn.Linear(hidden_size, output_size, bias)
        torch.nn.init.orthogonal_(self._first.weight, gain=gain)
        torch.nn.init.normal_(self._second.weight, std=0.05)

    @property
    def device(self) -> torch.device:
        return next(self.parameters()).device

    def hidden(self, x: torch.Tensor) -> torch.Tensor:
        return F.threshold(self._first(x), 0.0, 0.0)

    def forward(self, x: torch.Tensor, return_hidden: bool = False) -> t.Union[Scores, tuple]:
        h = self.hidden(x.to(self.device))
        y = self._second(h)
        return (y, h) if return_hidden else y
