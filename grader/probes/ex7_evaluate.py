"""Probes of exercise 7: what an evaluation returns, in which mode it tests, and whether it leaves the network alone.

The network is a table of scores, a row for each sample, so that it is known which predictions are right. How many are
right, and the sizes of the batches, are chosen so that each wrong formula gives a number of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from grader.diary import Page, keep
from grader.observation import Item
from grader.probe import Draw, Note, Probe, array, plain

PASS = "forward pass"
STEP, NOISE, SHIFT = 0.7, 0.2, 6.0


class Turn(nn.Module):
    """Turns the scores round by one class in train mode: a layer whose mode changes every prediction."""

    def forward(self, scores: Tensor) -> Tensor:
        """``(N, C)`` to ``(N, C)``."""
        return scores.roll(1, dims=1) if self.training else scores


class Table(nn.Module):
    """Gives each sample the scores of its own row; a sample's first pixel is the number of its row.

    One parameter can be trained, one cannot. With ``by_mode`` the predictions of train mode are others than those of
    eval mode. Each forward pass is kept in the diary, of its copies too: how many rows it had, the mode of its layers,
    whether the scores were recorded for gradients, and whether gradients were on.
    """

    def __init__(self, scores: Tensor, by_mode: bool) -> None:
        super().__init__()
        self.scores = nn.Parameter(scores.clone())
        self.offset = nn.Parameter(torch.zeros(scores.shape[1]), requires_grad=False)
        self.turn = Turn() if by_mode else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        """``(N, …)`` to ``(N, C)``."""
        row = x.reshape(x.shape[0], -1)[:, 0].round().long()
        scores: Tensor = self.turn(self.scores[row] + self.offset)
        modes = {module.training for module in nn.Module.modules(self)}
        mode = "mixed" if len(modes) > 1 else "train" if modes == {True} else "eval"
        keep(PASS, int(x.shape[0]), mode, scores.requires_grad, torch.is_grad_enabled())
        return scores


@dataclass(frozen=True)
class Batch:
    """How many samples, how many of them are right, and how many of the wrong ones belong to the lowest score."""

    size: int
    right: int
    lowest: int


UNEVEN = Batch(11, 9, 1), Batch(11, 4, 3), Batch(7, 6, 1)
SQUARE = Batch(6, 3, 1), Batch(6, 5, 1)
LONE = Batch(4, 3, 1), Batch(4, 2, 0), Batch(1, 1, 0)
PERFECT = Batch(5, 5, 0), Batch(5, 5, 0), Batch(2, 2, 0)


def exam(draw: Draw, batches: tuple[Batch, ...], classes: int) -> tuple[Tensor, DataLoader[tuple[Tensor, ...]]]:
    """A table of scores and a loader of samples ``(N, 1, 2, 2)``, answered as the batches say.

    Every row of scores is moved up or down as a whole, which changes no prediction: some rows lie far below zero.
    """
    size = sum(batch.size for batch in batches)
    ranks = draw.uniform(size, classes).argsort(dim=1)  # ranks[i, c]: how many scores of the row are lower
    order = ranks.argsort(dim=1)  # order[i, r]: the class of rank r
    scores = STEP * ranks + draw.uniform(size, classes, high=NOISE) + draw.uniform(size, 1, low=-SHIFT, high=SHIFT)
    wanted = torch.cat([_wanted_ranks(draw, batch, classes) for batch in batches])
    targets = order[torch.arange(size), wanted]
    inputs = draw.uniform(size, 1, 2, 2)
    inputs[:, 0, 0, 0] = torch.arange(size, dtype=torch.float32)
    return scores, DataLoader(TensorDataset(inputs, targets), batch_size=batches[0].size)


def _wanted_ranks(draw: Draw, batch: Batch, classes: int) -> Tensor:
    """The rank of the score that belongs to each sample's true class: the highest where the prediction is right."""
    between = batch.size - batch.right - batch.lowest
    ranks = [classes - 1] * batch.right + [0] * batch.lowest + [classes - 2 - i % 2 for i in range(between)]
    return torch.tensor(ranks)[draw.uniform(batch.size).argsort()]


def number(value: object) -> Item:
    """A returned value as a number, whatever its type; anything else as it is."""
    if isinstance(value, (Tensor, np.ndarray, np.generic)) and torch.as_tensor(value).numel() == 1:
        return float(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return plain(value)


def kind(value: object) -> str:
    """The type of a returned value by name; whatever is derived from ``float`` is one."""
    return "float" if isinstance(value, float) else type(value).__name__


def _test(student: ModuleType, note: Note, draw: Draw, batches: tuple[Batch, ...], classes: int) -> None:
    """An evaluation of a network whose predictions do not depend on its mode."""
    scores, loader = exam(draw, batches, classes)
    model = Table(scores, by_mode=False)
    page = Page()
    returned = student.evaluate(model, loader)
    note["number"] = number(returned)
    note["type"] = kind(returned)
    note["rows"] = tuple(rows for rows, _, _, _ in page.entries(PASS))


def uneven(student: ModuleType, note: Note, draw: Draw) -> None:
    """Batches of 11, 11 and 7 samples, five classes."""
    _test(student, note, draw, UNEVEN, 5)


def square(student: ModuleType, note: Note, draw: Draw) -> None:
    """As many classes as samples in a batch: a mistaken dimension raises nothing here."""
    _test(student, note, draw, SQUARE, 6)


def lone(student: ModuleType, note: Note, draw: Draw) -> None:
    """A last batch of one sample."""
    _test(student, note, draw, LONE, 4)


def perfect(student: ModuleType, note: Note, draw: Draw) -> None:
    """Every prediction is right: tells a formula that comes to nothing below 1 from one that never counts any."""
    _test(student, note, draw, PERFECT, 4)


def _watch(student: ModuleType, note: Note, draw: Draw, begin: Callable[[Table], object]) -> None:
    """An evaluation of a network whose predictions depend on its mode, and the network before and after."""
    scores, loader = exam(draw, SQUARE, 6)
    model = Table(scores, by_mode=True)
    begin(model)
    page = Page()
    returned = student.evaluate(model, loader)
    note["grad_mode"] = torch.is_grad_enabled()
    _, modes, recorded, grad_modes = zip(*page.entries(PASS), strict=True) if page.entries(PASS) else ((),) * 4
    note["modes"] = tuple(sorted(set(modes)))
    note["recorded"] = tuple(sorted(set(recorded)))
    note["weights"] = array(torch.cat([p.detach().reshape(1, -1) for p in model.parameters()], dim=1))
    note["gradients"] = tuple(None if p.grad is None else array(p.grad) for p in model.parameters())
    note["trainable"] = tuple(p.requires_grad for p in model.parameters())
    note["number"] = number(returned)
    note["mode_by_pass"] = modes
    note["recorded_by_pass"] = recorded
    note["grad_modes"] = tuple(sorted(set(grad_modes)))
    note["mode_after"] = model.training


def from_train(student: ModuleType, note: Note, draw: Draw) -> None:
    """The network arrives in train mode, without gradients."""
    _watch(student, note, draw, lambda model: model.train())


def from_test(student: ModuleType, note: Note, draw: Draw) -> None:
    """The network arrives in eval mode, with the gradients of its last update."""

    def begin(model: Table) -> None:
        model.eval()
        model.scores.grad = draw.normal(*model.scores.shape)

    _watch(student, note, draw, begin)


PROBES: tuple[Probe, ...] = (uneven, square, lone, perfect, from_train, from_test)
