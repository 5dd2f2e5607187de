"""Probes of exercise 1: what a ``FeedForwardNet`` is made of, and what comes out of it."""

from __future__ import annotations

from types import ModuleType

import torch
from hypothesis import strategies
from torch import nn

from grader.probe import Draw, Note, Probe
from grader.probes.networks import (
    anatomy,
    form,
    note_anatomy,
    note_curves,
    note_gradients,
    note_learning,
    note_made,
    note_smallest_failure,
    note_train_mode,
    note_values,
    set_drawn,
    unless,
)

SIZES = (7, 5, 3)
OTHER = (3, 8, 2)


def made(student: ModuleType, note: Note, draw: Draw) -> None:
    """What the class makes of named arguments, and what a call gives."""
    note_made(note, student.FeedForwardNet(input_size=7, hidden_size=5, output_size=3), draw.normal(4, 7))


def structure(student: ModuleType, note: Note, draw: Draw) -> None:
    """The layers and parameters under two triples of sizes."""
    for prefix, sizes in (("", SIZES), ("other_", OTHER)):
        model = student.FeedForwardNet(*sizes)
        note_anatomy(note, anatomy(model, sizes, model), prefix)


def sizes(student: ModuleType, note: Note, draw: Draw) -> None:
    """The forms of the scores for the lesson's sizes, and the smallest of many that fail."""
    note["lesson"] = form(student.FeedForwardNet(784, 128, 10)(draw.normal(4, 784)))
    drawn = [1 + int(n) for n in draw.integers(9, 4)]
    note["drawn"] = form(student.FeedForwardNet(*drawn[:3])(draw.normal(drawn[3], drawn[0])))

    def attempt(case: tuple[int, ...]) -> str:
        rows, inputs, hidden, outputs = case
        return unless(student.FeedForwardNet(inputs, hidden, outputs)(torch.ones(rows, inputs)), rows, outputs)

    few = strategies.integers(1, 12)
    note_smallest_failure(note, strategies.tuples(few, few, few, few), attempt)


def values(student: ModuleType, note: Note, draw: Draw) -> None:
    """The scores under given weights."""
    model = student.FeedForwardNet(*SIZES)
    found = anatomy(model, SIZES, model)
    x = draw.normal(6, SIZES[0], scale=3.0)
    set_drawn(found, draw, x)
    note_values(note, found, model, model, x)
    note_train_mode(note, model, model, x)
    note_curves(note, found, model, model)


def gradients(student: ModuleType, note: Note, draw: Draw) -> None:
    """Which parameters the gradient of the scores reaches."""
    model = student.FeedForwardNet(*SIZES)
    found = anatomy(model, SIZES, model)
    set_drawn(found, draw)
    note_gradients(note, found, model, model, draw.normal(16, SIZES[0]), draw)


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two classes of points that lie apart."""
    model = student.FeedForwardNet(4, 16, 2)
    classes = torch.arange(32) % 2
    x = draw.normal(32, 4, scale=0.5) + (2.0 * classes - 1.0)[:, None]
    note_learning(
        note, model, model, lambda scores: nn.functional.cross_entropy(scores, classes), x, steps=60, rate=0.02
    )


PROBES: tuple[Probe, ...] = (made, structure, sizes, values, gradients, learning)
