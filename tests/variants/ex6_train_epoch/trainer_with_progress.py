from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import torch
from torch import nn


class Progress:
    """A poor man's tqdm: wraps any iterable and counts on stderr."""

    def __init__(self, iterable: Iterable, label: str = "") -> None:
        self.iterable, self.label = iterable, label

    def __len__(self) -> int:
        return len(self.iterable)

    def __iter__(self) -> Iterator:
        for done, item in enumerate(self.iterable, 1):
            yield item
            print(f"\r{self.label} {done}/{len(self)}", end="", file=sys.stderr)
        print(file=sys.stderr)


class Meter:
    def __init__(self) -> None:
        self.sum, self.count = 0.0, 0

    def update(self, value: float) -> None:
        self.sum += value
        self.count += 1

    @property
    def mean(self) -> float:
        return self.sum / self.count


def configure_training(model: nn.Module) -> tuple[nn.Module, torch.optim.Optimizer]:
    return nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer, *, label: str = "train") -> float:
    meter = Meter()
    model.train()
    for x, y in Progress(dataloader, label):
        optimizer.zero_grad()
        loss = criterion(model(x), y)
        loss.backward()
        optimizer.step()
        meter.update(loss.item())
    return meter.mean
