"""Probes of exercise 8: whom ``fit`` calls, with what and in which order, what it prints and what it returns.

The sibling modules are stand-ins, there before the student's module is imported, however it imports them: a mistake in
exercise 5, 6 or 7 is not paid for twice. They have the signatures of the curriculum, train nothing, and return numbers
that nobody would guess.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

import torch
from torch import Tensor, nn, optim
from torch.utils.data import DataLoader, TensorDataset

from grader.diary import keep, kept
from grader.observation import Item
from grader.probe import Draw, Note, Probe, listen, plain

LOSSES = 1.2020569032, 0.6931471806, 0.8346268417, 0.5772156649
ACCURACIES = 0.7853981634, 0.6243299885, 0.8862269255, 0.9159655942
"""About what the stand-ins return, epoch by epoch. Neither only gets better, so the best so far is another number."""
NEAR = 0.985, 1.015
"""By what, at least and at most, these numbers are multiplied: no two programs ever get the same ones."""
UNTRAINED = 0.1132496
"""The accuracy before any training."""
ELSEWHERE = 0.9
"""Times the accuracy: what a loader other than the test loader gives, once it is known that the test loader is used."""
RATE = 0.0173
TICK = 0.125
"""How far a stand-in moves the weight at each call: a model or an optimizer that was replaced or reset shows."""


@dataclass(frozen=True)
class Call:
    """One call of a stand-in: its name, and which of the given objects it got."""

    name: str
    model: str
    loader: str
    criterion: str = ""
    optimizer: str = ""


State: TypeAlias = tuple[float, float, float]
"""What a stranger might change: the numbers of :data:`STATE`."""
STATE = "weights", "learning rate", "memory"

GIVEN, CALL, LEFT = "given", "call", "left"
"""What is kept in the diary: what ``fit`` is given, the calls that it makes, and the state that each leaves."""


class Given(NamedTuple):
    """What ``fit`` is given in a probe, and what the stand-ins return then, epoch by epoch."""

    model: nn.Linear
    train_loader: DataLoader[tuple[Tensor, ...]]
    test_loader: DataLoader[tuple[Tensor, ...]]
    criterion: nn.Module
    optimizer: optim.Optimizer
    losses: tuple[float, ...]
    accuracies: tuple[float, ...]

    def role(self, thing: object) -> str:
        """Which of the given objects this is."""
        roles = ("model", "train_loader", "test_loader", "criterion", "optimizer")
        return next((role for role in roles if getattr(self, role) is thing), f"another {type(thing).__name__}")

    def state(self) -> State:
        """The state of the model and of the optimizer."""
        memory = self.optimizer.state.get(self.model.weight, {}).get("memory", 0.0)
        return float(self.model.weight.detach()), float(self.optimizer.param_groups[0]["lr"]), float(memory)

    def leave(self, *, moved: bool) -> None:
        """Moves the weight and the optimizer's memory, as training does, and keeps where they are."""
        if moved:
            with torch.no_grad():
                self.model.weight += TICK
            self.optimizer.state[self.model.weight] = {"memory": self.state()[2] + TICK}
        keep(LEFT, self.state())

    def loss(self, epoch: int) -> float:
        """What the stand-in for ``train_epoch`` returns in an epoch, counted from one."""
        rounds, place = divmod(epoch - 1, len(self.losses))
        return self.losses[place] / (1 + rounds)

    def accuracy(self, epoch: int) -> float:
        """What the stand-in for ``evaluate`` returns after an epoch, counted from one; 0 is before the first."""
        return self.accuracies[(epoch - 1) % len(self.accuracies)] if epoch else UNTRAINED


@dataclass(frozen=True)
class Scene:
    """What has happened since ``fit`` was last given something: the calls, and what was disturbed between them."""

    given: Given
    calls: tuple[Call, ...]
    disturbed: tuple[str, ...]

    @staticmethod
    def now() -> Scene:
        """As it stands at this moment."""
        story = kept()
        begin = max(place for place, entry in enumerate(story) if entry[0] == GIVEN)
        (given,) = story[begin][1:]
        calls, disturbed, left = [], set[str](), given.state()
        for kind, *rest in story[begin + 1 :]:
            if kind == LEFT:
                (left,) = rest
            elif kind == CALL:
                name, objects, found = rest
                calls.append(Call(name, *map(given.role, objects)))
                disturbed |= _changed(left, found)
        return Scene(given, tuple(calls), tuple(sorted(disturbed | _changed(left, given.state()))))

    def epochs(self) -> int:
        """How often the model has been trained."""
        return sum(call.name == "train_epoch" for call in self.calls)


def _changed(before: State, after: State) -> set[str]:
    return {name for name, one, other in zip(STATE, before, after, strict=True) if one != other}


def configure_training(model: nn.Module) -> tuple[nn.Module, optim.Optimizer]:
    """Stands in for exercise 6's."""
    return nn.CrossEntropyLoss(), optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model: Any, dataloader: Any, criterion: Any, optimizer: Any) -> float:
    """Stands in for exercise 6's: moves one weight, and returns the next loss."""
    if not kept():
        return UNTRAINED  # called while the student's module is imported: nobody has called fit yet
    given = Scene.now().given
    keep(CALL, "train_epoch", (model, dataloader, criterion, optimizer), given.state())
    if isinstance(model, nn.Module):
        model.train()
    given.leave(moved=True)
    return given.loss(Scene.now().epochs())


def evaluate(model: Any, dataloader: Any) -> float:
    """Stands in for exercise 7's: returns the accuracy after as many epochs as there were."""
    if not kept():
        return UNTRAINED
    before = Scene.now()
    tested = any(call.name == "evaluate" and call.loader == "test_loader" for call in before.calls)
    keep(CALL, "evaluate", (model, dataloader), before.given.state())
    if isinstance(model, nn.Module):
        model.eval()
    before.given.leave(moved=False)
    elsewhere = tested and before.given.role(dataloader) != "test_loader"
    return before.given.accuracy(before.epochs()) * (ELSEWHERE if elsewhere else 1.0)


class MNISTNet(nn.Module):
    """Stands in for exercise 5's."""

    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(784, 10)

    def forward(self, x: Tensor) -> Tensor:
        """``(N, …)`` to ``(N, 10)``."""
        return self.fc(x.flatten(1))  # type: ignore[no-any-return]


SIBLINGS: dict[str, tuple[Callable[..., Any], ...]] = {
    "ex5_mnist_net": (MNISTNet,),
    "ex6_train_epoch": (configure_training, train_epoch),
    "ex7_evaluate": (evaluate,),
}


def prepare() -> None:
    """Puts the stand-ins where every kind of import finds them."""
    package = sys.modules["exercises"]
    for name, members in SIBLINGS.items():
        module = ModuleType(f"exercises.{name}")
        module.__package__ = "exercises"
        for member in members:
            setattr(module, member.__name__, member)
        sys.modules[f"exercises.{name}"] = sys.modules[name] = module
        setattr(package, name, module)


def _loader(draw: Draw, size: int) -> DataLoader[tuple[Tensor, ...]]:
    return DataLoader(TensorDataset(draw.normal(size, 1), draw.integers(1, size)), batch_size=2)


def _near(number: float, draw: Draw, written: str) -> float:
    """A number near this one; printed, it ends in no zero, which may be left out."""
    while True:
        drawn = number * draw.number(*NEAR)
        if not written.format(drawn).rstrip("%").endswith("0"):
            return drawn


def _fit(student: ModuleType, note: Note, draw: Draw, *epochs: int) -> None:
    """One call of ``fit``, on a new stage, with the given number of epochs or with none given."""
    model = nn.Linear(1, 1)
    optimizer = optim.SGD(model.parameters(), lr=RATE, momentum=0.9)
    criterion = nn.CrossEntropyLoss()
    train_loader, test_loader = _loader(draw, 4), _loader(draw, 3)
    with torch.no_grad():
        model.weight.fill_(1.0)
    losses = tuple(_near(number, draw, "{:.4f}") for number in LOSSES)
    accuracies = tuple(_near(number, draw, "{:.2%}") for number in ACCURACIES)
    given = Given(model, train_loader, test_loader, criterion, optimizer, losses, accuracies)
    keep(GIVEN, given)
    given.leave(moved=True)
    with listen() as heard:
        history = student.fit(model, train_loader, test_loader, criterion, optimizer, *epochs)
    scene = Scene.now()
    _note_calls(note, scene.calls)
    note["disturbed"] = scene.disturbed
    _note_history(note, history)
    lines = asked_lines(heard.text)
    note["lines"] = tuple(f"{line.name} {line.number}{line.sign}" for line in lines)
    note["told"] = tuple(_told(lines, given, history))
    for name, pattern in _LABELS.items():
        note[f"{name}_labels"] = tuple(
            sorted({" ".join(label.split()).lower() for label in pattern.findall(heard.text)})
        )
    note["braces"] = "{" in heard.text


def _note_calls(note: Note, calls: Sequence[Call]) -> None:
    """Who was called with what.

    A second look at the same network does no harm, nor does one before the first epoch: in ``calls`` neither counts.
    """
    trained = [call for call in calls if call.name == "train_epoch"]
    tested = {call.loader for call in calls if call.name == "evaluate"}
    names = [call.name for call in calls]
    looks = [name for before, name in pairwise(("evaluate", *names)) if (before, name) != ("evaluate", "evaluate")]
    note["calls"] = tuple(looks)
    note["trained"] = len(trained)
    note["trained_on"] = tuple(sorted({call.loader for call in trained}))
    note["tested_on"] = ("test_loader",) if "test_loader" in tested else tuple(sorted(tested))
    note["models"] = tuple(sorted({call.model for call in calls}))
    note["criteria"] = tuple(sorted({call.criterion for call in trained}))
    note["optimizers"] = tuple(sorted({call.optimizer for call in trained}))
    note["all_calls"] = tuple(f"{call.name} {call.loader}" for call in calls)
    note["all_objects"] = tuple(f"{call.model}, {call.criterion}, {call.optimizer}" for call in trained)


def _note_history(note: Note, history: object) -> None:
    """The history's form, and its numbers in one row."""
    entries = list(history) if isinstance(history, (list, tuple)) else []
    note["history_type"] = "list" if isinstance(history, list) else type(history).__name__
    note["entries"] = tuple(_form(entry) for entry in entries[:100])
    numbers: list[Item] = []
    for entry in entries[:100]:
        numbers.extend(map(_number, entry if isinstance(entry, (tuple, list)) else (entry,)))
    note["numbers"] = tuple(numbers)


def _form(entry: object) -> str:
    if isinstance(entry, (tuple, list)):
        return "pair" if len(entry) == 2 else f"{type(entry).__name__} of {len(entry)}"
    return "float" if isinstance(entry, float) else type(entry).__name__


def _number(value: object) -> Item:
    return float(value) if isinstance(value, float) else plain(value)


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_NUMBER = r"(?P<number>-?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*(?P<sign>%?)"
_EPOCH = re.compile(r"epoch\W+(?P<number>\d+)\W*/\W*(?P<of>\d+)", re.IGNORECASE)
_EPOCH_LOOSE = re.compile(r"epoch\W+(?P<number>\d+)\W+(?P<of>\d+)(?!\.?\d)", re.IGNORECASE)
_LOSS = re.compile(rf"train\W+loss[^\w-]*{_NUMBER}", re.IGNORECASE)
_LABELS = {
    "epoch": re.compile(r"\b(epoch)\W*\d", re.IGNORECASE),
    "loss": re.compile(r"((?:[a-z]+ +)?loss)\b", re.IGNORECASE),
    "accuracy": re.compile(r"((?:[a-z]+ +)?accuracy)\b", re.IGNORECASE),
}
_ACCURACY = re.compile(rf"test\W+accuracy[^\w-]*{_NUMBER}", re.IGNORECASE)


@dataclass(frozen=True)
class AskedLine:
    """One of the three lines: ``name`` is ``epoch``, ``loss`` or ``accuracy``; ``number`` and ``sign`` as printed."""

    name: str
    number: str
    sign: str = ""


def asked_lines(text: str) -> tuple[AskedLine, ...]:
    """What was printed of the lines that are asked for, in order.

    White space and punctuation are free; so is whatever else was printed. A phrase with another word before it on its
    line ("Best Test Accuracy") is another line than the one asked for.
    """
    text = _COLOUR.sub("", text)
    epochs = _found(_EPOCH, text) or _found(_EPOCH_LOOSE, text)
    found = [(match.start(), AskedLine("epoch", f"{match['number']}/{match['of']}")) for match in epochs]
    for name, pattern in (("loss", _LOSS), ("accuracy", _ACCURACY)):
        found += [(match.start(), AskedLine(name, match["number"], match["sign"])) for match in _found(pattern, text)]
    return tuple(line for _, line in sorted(found, key=itemgetter(0))[:100])


def _found(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return [match for match in pattern.finditer(text) if not text[: match.start()].rstrip(" \t")[-1:].isalpha()]


def _told(lines: Sequence[AskedLine], given: Given, history: object) -> Iterator[str]:
    """The lines, those whose number is that of its epoch and rightly written by that name alone.

    An epoch's number is the one that the stand-in gave, or the one in the history that was returned: whoever keeps a
    wrong accuracy and prints that same one has printed rightly.
    """
    counts = Counter[str]()
    for line in lines:
        counts[line.name] += 1
        epoch = counts[line.name]
        right = line.number in _writings(line.name, epoch, given, history)
        yield f"{line.name} of epoch {epoch}" if right else f"{line.name} {line.number}"


def _writings(name: str, epoch: int, given: Given, history: object) -> set[str]:
    """The right ways to write an epoch's loss or accuracy."""
    if name == "epoch":
        return set()
    place, scale, digits = (0, 1.0, 4) if name == "loss" else (1, 100.0, 2)
    numbers = [given.loss(epoch) if name == "loss" else given.accuracy(epoch)]
    entry = history[epoch - 1] if isinstance(history, list) and len(history) >= epoch else None
    if isinstance(entry, (tuple, list)) and len(entry) == 2 and isinstance(entry[place], float):
        numbers.append(entry[place])
    return {f"{scale * number:.{digits}f}" for number in numbers}


def three(student: ModuleType, note: Note, draw: Draw) -> None:
    """Three epochs."""
    _fit(student, note, draw, 3)


def one(student: ModuleType, note: Note, draw: Draw) -> None:
    """A single epoch."""
    _fit(student, note, draw, 1)


def none(student: ModuleType, note: Note, draw: Draw) -> None:
    """No epoch at all."""
    _fit(student, note, draw, 0)


def default(student: ModuleType, note: Note, draw: Draw) -> None:
    """As many epochs as ``fit`` makes when it is not told how many."""
    _fit(student, note, draw)


PROBES: tuple[Probe, ...] = (three, one, none, default)
