"""Probes of exercise 4: what a ``DeepNet`` is made of, what comes out of it, and where it drops units."""

from __future__ import annotations

from types import ModuleType

import torch
from hypothesis import strategies
from torch import nn

from grader.probe import Draw, Note, Probe
from grader.probes.dropout import note_dropout
from grader.probes.networks import (
    anatomy,
    note_anatomy,
    note_curves,
    note_gradients,
    note_learning,
    note_made,
    note_sizes,
    note_values,
    set_drawn,
)

SIZES = (784, 512, 256, 128, 10)


def made(student: ModuleType, note: Note, draw: Draw) -> None:
    """What the class makes, and what a call gives."""
    note_made(note, student.DeepNet(), draw.normal(4, 784))


def structure(student: ModuleType, note: Note, draw: Draw) -> None:
    """The layers and parameters."""
    model = student.DeepNet()
    note_anatomy(note, anatomy(model, SIZES, model))


def sizes(student: ModuleType, note: Note, draw: Draw) -> None:
    """The forms of the scores for batches of many sizes."""
    rows = strategies.tuples(strategies.integers(1, 40))
    note_sizes(note, student.DeepNet(), draw, lambda n: (n, 784), rows, outputs=10)


def values(student: ModuleType, note: Note, draw: Draw) -> None:
    """The scores under given weights, in eval mode."""
    model = student.DeepNet()
    found = anatomy(model, SIZES, model)
    x = draw.normal(6, 784, scale=3.0)
    set_drawn(found, draw, x)
    note_values(note, found, model, model, x)
    note_curves(note, found, model, model)


def gradients(student: ModuleType, note: Note, draw: Draw) -> None:
    """Which parameters the gradient of the scores reaches."""
    model = student.DeepNet()
    found = anatomy(model, SIZES, model)
    set_drawn(found, draw)
    note_gradients(note, found, model, model, draw.normal(16, 784), draw)


def dropout(student: ModuleType, note: Note, draw: Draw) -> None:
    """What happens to the units of every stage in both modes."""
    model = student.DeepNet()
    note_dropout(note, anatomy(model, SIZES, model), model, model, SIZES[0])


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two kinds of rows: dark ones, and those that are bright on the right."""
    classes = torch.arange(16) % 2
    x = draw.uniform(16, 784, high=0.5)
    x[:, 392:] += classes[:, None]
    model = student.DeepNet()
    note_learning(
        note, model, model, lambda scores: nn.functional.cross_entropy(scores, classes), x, steps=20, rate=0.002
    )


PROBES: tuple[Probe, ...] = (made, structure, sizes, values, gradients, dropout, learning)
