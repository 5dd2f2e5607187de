"""Probes of exercise 5: what an ``MNISTNet`` is made of, what comes out for all shapes, and where it drops units.

What has nothing to do with the shape of the input is looked at with flat rows or, where these are not taken, with
images.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

import torch
from hypothesis import strategies
from torch import Tensor, nn

from grader.probe import Draw, Note, Probe
from grader.probes.dropout import note_dropout
from grader.probes.networks import (
    Feed,
    Quiet,
    anatomy,
    note_anatomy,
    note_curves,
    note_gradients,
    note_learning,
    note_made,
    note_sizes,
    note_values,
    set_drawn,
    steady,
)
from grader.probes.networks import structure as structure_of

SIZES = (784, 128, 64, 10)


def any_shape(model: Feed) -> Feed:
    """Feeds flat rows to a network, or the same pixels as images where it does not take rows."""

    def feed(x: Tensor) -> Any:
        try:
            return model(x)
        except NotImplementedError:
            raise
        except Exception as error:
            try:
                return model(x.reshape(-1, 1, 28, 28))
            except Exception:
                raise error from None

    return feed


def made(student: ModuleType, note: Note, draw: Draw) -> None:
    """What the class makes, and what a call gives."""
    note_made(note, student.MNISTNet(), draw.uniform(4, 784), any_shape)


def structure(student: ModuleType, note: Note, draw: Draw) -> None:
    """The layers and parameters."""
    model = student.MNISTNet()
    note_anatomy(note, anatomy(model, SIZES, any_shape(model)))


def sizes(student: ModuleType, note: Note, draw: Draw) -> None:
    """The forms of the scores for batches of many sizes."""
    rows = strategies.tuples(strategies.integers(1, 40))
    note_sizes(note, student.MNISTNet(), draw, lambda n: (n, 1, 28, 28), rows, outputs=10)


def values(student: ModuleType, note: Note, draw: Draw) -> None:
    """The scores under given weights, in eval mode."""
    model = student.MNISTNet()
    feed = any_shape(model)
    found = anatomy(model, SIZES, feed)
    x = draw.normal(6, 784, scale=3.0)
    set_drawn(found, draw, x)
    note_values(note, found, model, feed, x)
    note_curves(note, found, model, feed)


def images(student: ModuleType, note: Note, draw: Draw) -> None:
    """Images with their channel."""
    _note_images(student, note, draw, (1, 28, 28))


def plain_images(student: ModuleType, note: Note, draw: Draw) -> None:
    """Images without a channel."""
    _note_images(student, note, draw, (28, 28))


def rows(student: ModuleType, note: Note, draw: Draw) -> None:
    """Images that are flat already."""
    _note_images(student, note, draw, (784,))


def _note_images(student: ModuleType, note: Note, draw: Draw, shape: tuple[int, ...]) -> None:
    """Notes the scores of five images of grey between 0 and 1 (``scores``), and of a sixth by itself (``alone``)."""
    model = student.MNISTNet()
    found = anatomy(model, SIZES, any_shape(model))
    set_drawn(found, draw)
    model.eval()
    with torch.no_grad(), Quiet():
        for slot, many in (("scores", 5), ("alone", 1)):
            x = draw.uniform(many, *shape)
            result = model(x)
            note[slot] = steady(result, model(x)) if found.fits else structure_of(found)


def gradients(student: ModuleType, note: Note, draw: Draw) -> None:
    """Which parameters the gradient of the scores reaches."""
    model = student.MNISTNet()
    feed = any_shape(model)
    found = anatomy(model, SIZES, feed)
    set_drawn(found, draw)
    note_gradients(note, found, model, feed, draw.normal(16, 784), draw)


def dropout(student: ModuleType, note: Note, draw: Draw) -> None:
    """What happens to the units of every stage in both modes."""
    model = student.MNISTNet()
    feed = any_shape(model)
    note_dropout(note, anatomy(model, SIZES, feed), model, feed, SIZES[0])


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two kinds of images: dark ones, and those that are bright in the lower half."""
    classes = torch.arange(16) % 2
    x = draw.uniform(16, 784, high=0.5)
    x[:, 392:] += classes[:, None]
    model = student.MNISTNet()
    note_learning(
        note,
        model,
        any_shape(model),
        lambda scores: nn.functional.cross_entropy(scores, classes),
        x,
        steps=20,
        rate=0.003,
    )


PROBES: tuple[Probe, ...] = (
    made,
    structure,
    sizes,
    values,
    images,
    plain_images,
    rows,
    gradients,
    dropout,
    learning,
)
