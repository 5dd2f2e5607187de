"""Probes of exercise 6: what the configured loss and optimizer do, and where one epoch takes the weights."""

from __future__ import annotations

from types import ModuleType

import torch
from torch import nn, optim

from grader.probe import Draw, Note, Probe, plain
from grader.probes.components import watch_components
from grader.probes.training import Loud, Witness, uncomfortable_optimizer, uneven_loader, watched_steps

SIZES = (7, 5, 7, 3)


def components(student: ModuleType, note: Note, draw: Draw) -> None:
    """What ``configure_training`` returns, and how both halves behave."""
    logits, classes = draw.normal(3, 4, scale=2.0), draw.integers(4, 3)
    watch_components(student.configure_training, note, draw, logits, classes)


def epoch(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two epochs in a row, both beginning in train mode."""
    model = Witness(draw, 3, 3)
    inputs, classes = draw.normal(sum(SIZES), 3), draw.integers(3, sum(SIZES))
    loader = uneven_loader(inputs, classes, SIZES)
    criterion, optimizer = Loud(model, classes=True), uncomfortable_optimizer(model)
    with watched_steps(model, optimizer) as strangers:
        for call in ("first", "second"):
            model.train()
            model.look()
            asked, events, places = len(criterion.asked), len(model.events), len(model.path)
            returned = student.train_epoch(model, loader, criterion, optimizer)
            note[f"{call}_returned"] = plain(returned)
            note[f"{call}_type"] = type(returned).__name__
            note[f"{call}_weights"] = model.travelled()
            note[f"{call}_updates"] = len(model.path) - places
            note[f"{call}_events"] = "".join(model.events[events:])
            note[f"{call}_losses"] = tuple(criterion.asked[asked:])
            note[f"{call}_modes"] = tuple(sorted(set(model.modes)))
            note["strangers"] = tuple(strangers)
            note["rows"] = tuple(model.rows)


def after_a_test(student: ModuleType, note: Note, draw: Draw) -> None:
    """One epoch with a model that was left in eval mode."""
    model = Witness(draw, 3, 3)
    inputs, classes = draw.normal(12, 3), draw.integers(3, 12)
    model.eval()
    student.train_epoch(
        model, uneven_loader(inputs, classes, (5, 4, 3)), Loud(model, classes=True), uncomfortable_optimizer(model)
    )
    note["modes"] = tuple(sorted(set(model.modes)))
    note["weights"] = model.travelled()


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Thirty epochs on a problem that can be learnt; the loss is measured here, not taken from the student."""
    classes = draw.integers(3, 36)
    inputs = draw.normal(36, 3, scale=0.3) + 2.0 * nn.functional.one_hot(classes, 3)
    model = Witness(draw, 3, 3)
    criterion, optimizer = nn.CrossEntropyLoss(), optim.SGD(model.parameters(), lr=0.1)

    def loss() -> float:
        model.eval()
        with torch.no_grad():
            return float(criterion(model(inputs), classes))

    note["before"] = loss()
    for _ in range(30):
        student.train_epoch(model, uneven_loader(inputs, classes, (12, 12, 12)), criterion, optimizer)
    note["after"] = loss()


PROBES: tuple[Probe, ...] = (components, epoch, after_a_test, learning)
