from __future__ import annotations

import typing as t

try:
    from .ex6_train_epoch import train_epoch
    from .ex7_evaluate import evaluate
except ImportError:
    from ex6_train_epoch import train_epoch
    from ex7_evaluate import evaluate


class Epoch(t.NamedTuple):
    train_loss: float
    test_accuracy: float

    def __str__(self) -> str:
        return f"  Train Loss: {self.train_loss:.4f}\n  Test Accuracy: {self.test_accuracy:.2%}"


def fit(model, train_loader, test_loader, criterion, optimizer, epochs: int = 10) -> list[Epoch]:
    history: list[Epoch] = []
    for number in range(epochs):
        epoch = Epoch(train_epoch(model, train_loader, criterion, optimizer), evaluate(model, test_loader))
        print(f"Epoch {number + 1}/{epochs}")
        print(epoch)
        history.append(epoch)
    return history
