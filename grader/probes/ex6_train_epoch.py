"""Probes of exercise 6: what the configured loss and optimizer do, and what one epoch does to a network."""

from __future__ import annotations

from types import ModuleType

from torch import Tensor, nn, optim

from grader.probe import Draw, Note, Probe
from grader.probes.components import watch_components
from grader.probes.training import (
    Loud,
    Scripted,
    Story,
    Witness,
    counted_steps,
    learning_meter,
    note_updates,
    set_off,
    table,
    uncomfortable_optimizer,
    uneven_loader,
    watched_steps,
)

SIZES = (7, 5, 7, 3)
CLASSES = 3

LOSSES = {5: 0.0271713, 7: 0.0091429, 6: 0.0311873, 3: 0.0176294}
"""About what the loss of a batch of so many samples is, in the probe of the returned value."""
NEAR = 0.9, 1.1
"""By what, at least and at most, all these are multiplied."""
AFTER_UPDATE = 0.0037
"""How much larger it is after each update since the batch was first seen."""


def components(student: ModuleType, note: Note, draw: Draw) -> None:
    """What ``configure_training`` returns, and how both halves behave."""
    logits, classes = draw.normal(3, 4, scale=2.0), draw.integers(4, 3)
    watch_components(student.configure_training, note, draw, logits, classes)


def updates(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two epochs in a row, both beginning in train mode; only whether the gradients are clean is left as it is."""
    model = Witness(draw, 3, CLASSES)
    inputs, classes = _samples(draw, sum(SIZES))
    loader = uneven_loader(inputs, classes, SIZES)
    criterion, optimizer = Loud(classes=True), uncomfortable_optimizer(model)
    for call in ("first", "second"):
        model.train()
        story = Story(model)
        with watched_steps(model, optimizer) as steps:
            student.train_epoch(model, loader, criterion, optimizer)
        note_updates(note, call, story, steps)
        set_off(model, optimizer, draw)


def quiet(student: ModuleType, note: Note, draw: Draw) -> None:
    """One epoch with small gradients: the path of the weights."""
    model = Witness(draw, 3, CLASSES)
    inputs, classes = _samples(draw, 16)
    criterion, optimizer = Loud(classes=True, loudness=1.0), uncomfortable_optimizer(model, loudness=1.0)
    model.train()
    story = Story(model)
    student.train_epoch(model, uneven_loader(inputs, classes, (6, 4, 6)), criterion, optimizer)
    places = story.path()
    note["updates"] = len(places) - 1
    note["weights"] = table(places)


def after_a_test(student: ModuleType, note: Note, draw: Draw) -> None:
    """One epoch with a model that was left in eval mode."""
    model = Witness(draw, 3, CLASSES)
    inputs, classes = _samples(draw, 8)
    model.eval()
    story = Story(model)
    loader = uneven_loader(inputs, classes, (5, 3))
    try:
        student.train_epoch(model, loader, Loud(classes=True), uncomfortable_optimizer(model))
    finally:
        if modes := sorted(set(story.modes())):  # the mode can be told even where something raises later
            note["modes"] = tuple("train" if mode else "eval" for mode in modes)
    note.setdefault("modes", ())


def returning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two epochs with scripted losses: by the size of the batch, and larger with each update since it was seen."""
    model = Witness(draw, 3, CLASSES)
    inputs, classes = _samples(draw, sum(LOSSES))
    loader, optimizer = uneven_loader(inputs, classes, tuple(LOSSES)), optim.SGD(model.parameters(), lr=0.1)
    factor = draw.number(*NEAR)
    for call in ("first", "second"):
        model.train()
        story = Story(model)
        seen_at: dict[int, int] = {}

        def loss(rows: int, story: Story = story, seen_at: dict[int, int] = seen_at) -> float:
            made = story.steps()
            return factor * LOSSES.get(rows, 0.05) + AFTER_UPDATE * (made - seen_at.setdefault(rows, made))

        with counted_steps():
            returned = student.train_epoch(model, loader, Scripted(loss), optimizer)
        note[f"{call}_amount"] = _amount(returned)
        note[f"{call}_type"] = "float" if isinstance(returned, float) else type(returned).__name__


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Fifteen epochs, arguments by name, on a problem that can be learnt; the loss is measured here."""
    classes = draw.integers(CLASSES, 24)
    inputs = draw.normal(24, 3, scale=0.3) + 2.0 * nn.functional.one_hot(classes, CLASSES)
    model = Witness(draw, 3, CLASSES)
    criterion, optimizer = nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.2)
    loader = uneven_loader(inputs, classes, (12, 12))

    loss = learning_meter(model, inputs, classes, nn.functional.cross_entropy)
    note["before"] = loss()
    for _ in range(15):
        student.train_epoch(model=model, dataloader=loader, criterion=criterion, optimizer=optimizer)
    note["after"] = loss()


def _samples(draw: Draw, many: int) -> tuple[Tensor, Tensor]:
    """Inputs ``(many, 3)`` and class indices ``(many,)``."""
    return draw.normal(many, 3), draw.integers(CLASSES, many)


def _amount(returned: object) -> float | str:
    """What was returned as a number, where it is one, of whatever type."""
    if isinstance(returned, (int, float)) or (isinstance(returned, Tensor) and returned.numel() == 1):
        return float(returned)
    return "nothing" if returned is None else "no number"


PROBES: tuple[Probe, ...] = (components, updates, quiet, after_a_test, returning, learning)
