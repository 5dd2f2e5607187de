"""Probes of exercise 2: what a ``Net`` is made of, and what comes out of it."""

from __future__ import annotations

from types import ModuleType

from hypothesis import strategies
from torch import Tensor, nn

from grader.probe import Draw, Note, Probe
from grader.probes.networks import (
    anatomy,
    note_anatomy,
    note_curves,
    note_gradients,
    note_learning,
    note_made,
    note_sizes,
    note_train_mode,
    note_values,
    set_drawn,
)

SIZES = (10, 20, 1)


def made(student: ModuleType, note: Note, draw: Draw) -> None:
    """What the class makes, and what a call gives."""
    note_made(note, student.Net(), draw.normal(4, 10))


def structure(student: ModuleType, note: Note, draw: Draw) -> None:
    """The layers and parameters."""
    model = student.Net()
    note_anatomy(note, anatomy(model, SIZES, model))


def sizes(student: ModuleType, note: Note, draw: Draw) -> None:
    """The forms of the predictions for batches of many sizes."""
    rows = strategies.tuples(strategies.integers(1, 40))
    note_sizes(note, student.Net(), draw, lambda n: (n, 10), rows, outputs=1)


def values(student: ModuleType, note: Note, draw: Draw) -> None:
    """The predictions under given weights, several times: signs and sizes of all kinds."""
    model = student.Net()
    found = anatomy(model, SIZES, model)
    x = draw.normal(12, 10, scale=3.0)
    set_drawn(found, draw, x)
    note_values(note, found, model, model, x)
    note_train_mode(note, model, model, x)
    note_curves(note, found, model, model)


def gradients(student: ModuleType, note: Note, draw: Draw) -> None:
    """Which parameters the gradient of the predictions reaches."""
    model = student.Net()
    found = anatomy(model, SIZES, model)
    set_drawn(found, draw)
    note_gradients(note, found, model, model, draw.normal(16, 10), draw)


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """A number that is a weighted sum of the inputs, and zero in the mean: a constant is no way to learn it."""
    x = draw.normal(32, 10)
    sums = x[:, :3].sum(dim=1, keepdim=True)
    targets = sums - sums.mean()

    def loss(predictions: Tensor) -> Tensor:
        return nn.functional.mse_loss(predictions.reshape(targets.shape), targets)

    model = student.Net()
    note_learning(note, model, model, loss, x, steps=60, rate=0.02)


PROBES: tuple[Probe, ...] = (made, structure, sizes, values, gradients, learning)
