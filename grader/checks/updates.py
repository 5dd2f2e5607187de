"""What is graded of every training loop: where its updates take the weights."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from grader.checks.words import array, close, count, first_gap, number, numbers, real, reals
from grader.exercise import Check, Reading, Slip
from grader.observation import Slots


@dataclass(frozen=True)
class Run:
    """A call of the student's loop in a probe: the slot with its path, and how a message speaks of it.

    ``updates`` is how many it should make, ``made`` the slot with how many it made; ``rows`` says after which updates
    the rows of the path were taken, where not after each. ``facts`` is the prefix of what the probe noted about the
    steps, where it noted any, ``rates`` the slot with how many learning rates they had.
    """

    weights: str
    words: str
    updates: int
    made: str
    facts: str = ""
    rates: str = ""
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class LoopSlips:
    """Slips that are read off: another optimizer or learning rate, clipped gradients, too long or too short updates."""

    ignores_optimizer: Slip
    changes_rate: Slip
    clips_gradients: Slip
    scales_updates: Slip


def updates_check(
    points: float, title: str, runs: Sequence[Run], hint: str, slips: LoopSlips, readings: tuple[Reading, ...] = ()
) -> Check:
    """The check that every update of these runs takes the weights where the lesson's takes them.

    ``readings`` are asked before those that all loops share.
    """

    def tell(seen: Slots, expected: Slots) -> str:
        return next((words for run in runs if (words := tell_run(run, seen, expected))), "The weights end elsewhere.")

    return Check(
        "weight-updates",
        title,
        points,
        tuple(run.weights for run in runs),
        tell,
        hint,
        readings=(*readings, *_readings(runs, slips)),
    )


def tell_run(run: Run, seen: Slots, expected: Slots) -> str:
    """The first difference between two paths, in words; empty where there is none."""
    got, wanted = array(seen, run.weights), array(expected, run.weights)
    made, gap = int(real(seen, run.made)), first_gap(got, wanted)
    other = _tell_strangers(run, seen)
    if made == 0:
        return f"{run.words} your function never moved a weight.{other}"
    too_few = got.shape[0] < wanted.shape[0] or (gap is None and got.shape != wanted.shape)
    if too_few or (gap is not None and run.rows and made > run.updates):
        return f"{run.words} your function moved the weights {_times(made)}, not {_times(run.updates)}.{other}"
    if gap is None:
        return ""
    before = {1: "", 2: " The update before it was right."}.get(gap.row, f" The {gap.row - 1} before it were right.")
    at = run.rows[gap.row - 1] if run.rows else gap.row
    mine, right = numbers(gap.seen, gap.expected)
    return (
        f"{run.words}, a weight is {mine} after update {at}; the lesson's updates make it {right}."
        f"{'' if run.rows else before}{other}"
    )


def _tell_strangers(run: Run, seen: Slots) -> str:
    strangers = seen.get(f"{run.facts}_strangers")
    if not isinstance(strangers, tuple) or not strangers:
        return ""
    return f" The steps were those of another optimizer ({strangers[0]}) than the one passed in."


def _times(many: int) -> str:
    return {1: "once", 2: "twice"}.get(many, f"{count(many, 'time')}")


def _readings(runs: Sequence[Run], slips: LoopSlips) -> tuple[Reading, ...]:
    run = runs[0]

    def other_optimizer(seen: Slots, expected: Slots) -> Slip | None:
        return slips.ignores_optimizer if seen.get(f"{run.facts}_strangers") else None

    def another_rate(seen: Slots, expected: Slots) -> Slip | None:
        changed = any(run.rates and real(seen, run.rates) > 1 for run in runs)
        return slips.changes_rate if changed else None

    def clipped(seen: Slots, expected: Slots) -> Slip | None:
        sizes = (f"{run.facts}_norms", f"{run.facts}_largest")
        levelled = any(_levelled(reals(seen, size), reals(expected, size)) for size in sizes)
        return slips.clips_gradients if levelled else None

    def scaled(seen: Slots, expected: Slots) -> Slip | None:
        factor = first_step_factor(run, seen, expected)
        norms, right = (reals(slots, f"{run.facts}_norms") for slots in (seen, expected))
        if factor is None or close(factor, 1.0) or len(norms) < 2 or norms[0] == norms[1]:
            return None
        by_gradients, by_rate = _near(norms[0], factor * right[0]), _near(norms[0], right[0])
        return slips.scales_updates if by_gradients or by_rate else None

    return other_optimizer, another_rate, clipped, scaled


def _near(one: float, other: float) -> bool:
    return abs(one - other) < 1e-3 * abs(other)


def _levelled(seen: tuple[float, ...], expected: tuple[float, ...]) -> bool:
    """Whether sizes that should differ are all the same, and none of them zero or larger than it should be."""
    if len(seen) < 3 or len(seen) != len(expected) or min(seen) <= 0.0:
        return False
    return max(seen) - min(seen) < 1e-4 * max(seen) and seen[0] < expected[0]


def first_step_factor(run: Run, seen: Slots, expected: Slots) -> float | None:
    """How many times as long as the lesson's the first update is, where it goes in the same direction; else nothing."""
    mine, theirs = _first_step(run, seen), _first_step(run, expected)
    if not mine or len(mine) != len(theirs):
        return None
    length = sum(t * t for t in theirs)
    factor = sum(m * t for m, t in zip(mine, theirs, strict=True)) / length if length else 0.0
    if not math.isfinite(factor) or factor <= 0.0:
        return None
    off = max(abs(m - factor * t) for m, t in zip(mine, theirs, strict=True))
    return factor if off < 1e-3 * factor * max(map(abs, theirs)) else None


def _first_step(run: Run, slots: Slots) -> list[float]:
    path = array(slots, run.weights)
    if len(path.shape) != 2 or path.shape[0] < 2:
        return []
    width = path.shape[1]
    return [b - a for a, b in zip(path.numbers[:width], path.numbers[width : 2 * width], strict=True)]


def learning_check(points: float, title: str, epochs: int) -> Check:
    """The check, by rule, that the loss of an easy problem falls to less than half."""

    def falls(seen: Slots) -> bool:
        return real(seen, "learning.after") < 0.5 * real(seen, "learning.before")

    def tell(seen: Slots, expected: Slots) -> str:
        before, after = real(seen, "learning.before"), real(seen, "learning.after")
        if not math.isfinite(after):
            return f"After {epochs} epochs on an easy problem the loss is no finite number any more ({number(after)})."
        return (
            f"After {epochs} epochs on an easy problem the loss is {number(after)}; it began at {number(before)}, "
            "and should have fallen to less than half."
        )

    return Check(
        "loss-falls",
        title,
        points,
        ("learning.before", "learning.after"),
        tell,
        "If the weights move rightly, the loss falls by itself: look at the check of the updates first.",
        rule=falls,
    )
