from __future__ import annotations

from fractions import Fraction

import torch


class Accuracy:
    """Counts right answers; compute() gives their share."""

    def __init__(self) -> None:
        self.correct = 0
        self.seen = 0

    def update(self, scores: torch.Tensor, targets: torch.Tensor) -> Accuracy:
        self.correct += scores.argmax(-1).eq(targets).sum().item()
        self.seen += targets.shape[0]
        return self

    def compute(self) -> float:
        return float(Fraction(self.correct, self.seen))


def evaluate(model, dataloader):
    metric = Accuracy()
    model.eval()
    with torch.no_grad():
        for inputs, targets in dataloader:
            metric.update(model(inputs), targets)
    return metric.compute()
