"""Probes of exercise 3: what the loss and the optimizer do, where training takes the weights, what is printed."""

from __future__ import annotations

import re
from contextlib import suppress
from types import ModuleType

from torch import Tensor, nn, optim

from grader.probe import Draw, Note, Probe, listen
from grader.probes.components import watch_components
from grader.probes.training import (
    Enough,
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
    watched_steps,
)

WATCHED = 4
"""How many updates of a run are watched one by one; the run itself is longer, so that its end does not matter here."""
LATE = (20, 42)
PRINTED = 45
FEW, MANY = 9, 300
"""How many rows the data have: so many, in the long run, that no usual mini-batch holds them all."""
ENOUGH = 1000
"""The long run asks for 45 updates; a loop that makes one for every single row would make 13,500."""
TINY, RISE = 1e-9, 0.05
"""The loss of a training that gives any loop with an early end a reason to end: tiny, and rising in every epoch."""
START, FALL = (90.0, 99.0), 0.975
"""Between what the scripted loss of epoch 0 lies, and by what each epoch multiplies it: no two within 0.7."""


def components(student: ModuleType, note: Note, draw: Draw) -> None:
    """What ``configure_training`` returns, and how both halves behave."""
    watch_components(student.configure_training, note, draw, draw.normal(3, 2, scale=2.0), draw.normal(3, 2))


def updates(student: ModuleType, note: Note, draw: Draw) -> None:
    """Two trainings in a row; between them only whether the gradients are clean is left as it is."""
    model, inputs, targets = _problem(draw)
    criterion, optimizer = Loud(classes=False), uncomfortable_optimizer(model)
    for call in ("first", "second"):
        story = Story(model)
        with watched_steps(model, optimizer) as steps:
            student.train(model, inputs, targets, criterion, optimizer, WATCHED + 1)
        note_updates(note, call, story, steps, most=WATCHED)
        set_off(model, optimizer, draw)


def long_run(student: ModuleType, note: Note, draw: Draw) -> None:
    """Forty-five epochs of small updates on many rows: where the weights are at some of them."""
    model, inputs, targets = _problem(draw, MANY, ENOUGH)
    criterion, optimizer = Loud(classes=False, loudness=1.0), optim.SGD(model.parameters(), lr=0.00737)
    story = Story(model)
    with suppress(Enough), watched_steps(model, optimizer) as steps:
        student.train(model, inputs, targets, criterion, optimizer, 45)
    places = story.path()
    note["updates"] = len(places) - 1
    note["rates"] = len(set(steps.rates))
    note["rows"] = max(story.sizes(), default=0)
    note["weights"] = table([places[0], *(places[epoch] for epoch in LATE if epoch < len(places))])


def epochs(student: ModuleType, note: Note, draw: Draw) -> None:
    """How many updates are made, for several numbers of epochs and for none given."""
    for wanted in (0, 1, 4, None):
        model, inputs, targets = _problem(draw)
        optimizer = optim.SGD(model.parameters(), lr=0.00137)
        more = {} if wanted is None else {"epochs": wanted}
        story = Story(model)
        with counted_steps():
            student.train(model, inputs, targets, nn.MSELoss(), optimizer, **more)
        note["default" if wanted is None else f"of_{wanted}"] = story.rounds()
    model, inputs, targets = _problem(draw)
    story = Story(model)

    def loss(rows: int) -> float:
        return TINY * (1.0 + RISE * max(story.steps(), story.arrivals()))

    with counted_steps():
        student.train(model, inputs, targets, Scripted(loss), optim.SGD(model.parameters(), lr=0.1), 30)
    note["of_30"] = story.rounds()


def printing(student: ModuleType, note: Note, draw: Draw) -> None:
    """Forty-five epochs whose losses are scripted: what is printed, and from which moment the printed losses are.

    Where epochs=0 leads to a round all the same, its line belongs to that round.
    """
    model, inputs, targets = _problem(draw)
    start = draw.number(*START)
    optimizer = optim.SGD(model.parameters(), lr=0.1)
    story = Story(model)
    with counted_steps():
        student.train(model, inputs, targets, Scripted(lambda rows: 1.0), optimizer, 2)
        steps = story.steps() > 0  # time goes by steps, where the student's loop makes any
        story.begin_anew()

        def loss(rows: int) -> float:
            return _scripted(start, story.steps() if steps else story.arrivals())

        with listen() as heard:
            student.train(model, inputs, targets, Scripted(loss), optimizer, PRINTED)
        story.begin_anew()
        with listen() as heard_of_none:
            student.train(model, inputs, targets, Scripted(loss), optimizer, 0)
    lines = [line for text in heard.text.splitlines() if (line := _LINE.search(text))]
    note["lines"] = tuple(line[0].strip()[:80] for line in lines)
    note["epochs"] = tuple(_epoch(line["epoch"]) for line in lines)
    note["written"] = tuple(sorted({_written(line["loss"]) for line in lines}))
    note["moments"] = tuple(sorted({_moment(start, line["epoch"], line["loss"]) for line in lines}))
    note["prints_of_none"] = story.rounds() == 0 and any(map(_LINE.search, heard_of_none.text.splitlines()))
    note["astray"] = next(
        (line[0].strip()[:80] for line in lines if _moment(start, line["epoch"], line["loss"]) != "0"), ""
    )
    note["heard"] = heard.text.strip()[:80]


def returning(student: ModuleType, note: Note, draw: Draw) -> None:
    """What is returned after two epochs, and after none."""
    for wanted in (2, 0):
        model, inputs, targets = _problem(draw)
        returned = student.train(model, inputs, targets, nn.MSELoss(), optim.SGD(model.parameters(), lr=0.01), wanted)
        note[f"same_of_{wanted}"] = returned is model
        note[f"type_of_{wanted}"] = type(returned).__name__


def learning(student: ModuleType, note: Note, draw: Draw) -> None:
    """Thirty epochs, arguments by name, on a problem that can be learnt; the loss is measured here."""
    model, inputs, _ = _problem(draw)
    targets = inputs @ draw.normal(3, 1)
    criterion, optimizer = nn.MSELoss(), optim.SGD(model.parameters(), lr=0.2)
    loss = learning_meter(model, inputs, targets, nn.functional.mse_loss)
    note["before"] = loss()
    student.train(model=model, X_train=inputs, y_train=targets, criterion=criterion, optimizer=optimizer, epochs=30)
    note["after"] = loss()


def _problem(draw: Draw, rows: int = FEW, most: int | None = None) -> tuple[Witness, Tensor, Tensor]:
    """A network that does not depend on its mode, inputs ``(rows, 3)`` and targets ``(rows, 1)``."""
    return Witness(draw, 3, 1, gated=False, most=most), draw.normal(rows, 3), draw.normal(rows, 1)


_NUMBER = r"\d+(?:\.\d+)?(?:e[-+]?\d+)?"
_LINE = re.compile(
    rf"(?<![a-z])epoch(?![a-z])\W*?(?P<epoch>{_NUMBER})(?![a-z\d]).*?(?<![a-z])loss(?![a-z])(?P<loss>.*)", re.IGNORECASE
)
"""A line that looks like the asked one: the word epoch, a number, the word loss, and whatever follows."""


def _epoch(number: str) -> str:
    return str(int(number)) if number.isdigit() else number


def _written(loss: str) -> str:
    """How the number after the word loss is written: its decimals, or what stands in its place."""
    found = re.match(rf"[\W_]*?({_NUMBER})", loss)
    if found is None:
        return "tensor" if "tensor" in loss else "no number"
    if "e" in found[1]:
        return "powers of ten"
    return f"{len(found[1].partition('.')[2])} decimals"


def _moment(start: float, epoch: str, loss: str) -> str:
    """How many updates after the printed epoch's beginning the loss was as printed."""
    found = re.search(_NUMBER, loss)
    if found is None:
        return "never"
    printed, decimals = float(found[0]), len(found[0].partition("e")[0].partition(".")[2])
    nearest = min(range(2 * PRINTED), key=lambda updates: abs(_scripted(start, updates) - printed))
    if abs(_scripted(start, nearest) - printed) > max(0.6 * 10.0**-decimals, 0.001):
        return "never"
    return str(nearest - int(float(epoch)))


def _scripted(start: float, updates: int) -> float:
    """The scripted loss after so many updates."""
    return start * FALL**updates


PROBES: tuple[Probe, ...] = (components, updates, long_run, epochs, printing, returning, learning)
