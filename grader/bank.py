"""Holds a bank of faults to its laws: each is caught, is named as itself, and stands well apart from every other."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from grader.exercise import Exercise
from grader.fault import Fault, apply
from grader.grade import Grader
from grader.record import with_file
from grader.recording import Known, Recording
from grader.sketch import ABSENT, Sketch, distance
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

APART = 100.0
"""Tolerances that two faults must stand apart, unless they are declared one class."""


@dataclass(frozen=True)
class Examined:
    """One fault put through the grader: its verdict, its nearest neighbour, and how many tolerances lie between."""

    fault: str
    verdict: ExerciseVerdict
    nearest: str
    apart: float

    @property
    def failed(self) -> tuple[str, ...]:
        """The ids of the checks that did not pass."""
        return tuple(check.id for check in self.verdict.checks if check.status != "passed")

    @property
    def names(self) -> frozenset[str]:
        """Every name that was given."""
        return frozenset(name for check in self.verdict.checks for name in check.faults)


def examine(
    exercise: Exercise,
    recording: Recording,
    reference: Submission,
    faults: Sequence[Fault],
    grader: Grader,
    jobs: int = 1,
) -> Iterator[Examined]:
    """Puts each fault through the grader, ``jobs`` at a time, as if it were a student's submission."""
    file = f"{exercise.module}.py"
    source = reference.files[file].decode() if exercise.module else ""
    classes = {fault.id: fault.same_as or fault.id for fault in faults}
    alone = {known.faults[0]: known for known in recording.known if len(known.faults) == 1}

    def one(fault: Fault) -> Examined:
        verdict = grader.exercise(exercise, with_file(reference, file, apply(fault, source)))
        others = [known for name, known in alone.items() if classes[name] != classes[fault.id]]
        gaps = {known.faults[0]: apart(exercise, alone[fault.id], known) for known in others}
        nearest = min(gaps, key=gaps.__getitem__, default="")
        return Examined(fault.id, verdict, nearest, gaps.get(nearest, math.inf))

    with ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(one, faults)


def complaints(examined: Examined, fault: Fault) -> list[str]:
    """What is wrong with a fault, in words; nothing where it keeps every law."""
    wanted = fault.same_as or fault.id
    found = []
    if not examined.failed:
        found.append("is not caught by any check")
    elif examined.names != {wanted}:
        names = ", ".join(sorted(examined.names)) or "nothing"
        found.append(f"is named {names}")
    unnamed = [check.id for check in examined.verdict.checks if check.status == "failed" and not check.faults]
    if unnamed:
        found.append(f"has no name in {', '.join(unnamed)}")
    if examined.apart < APART:
        found.append(f"stands only {examined.apart:.3g} tolerances from {examined.nearest}")
    return found


def apart(exercise: Exercise, one: Known, other: Known) -> float:
    """How far two faults stand apart in the slot that tells them apart best, in tolerances."""
    pairs = itertools.chain(
        _pairs(one.signature.values, other.signature.values), _pairs(one.signature.facts, other.signature.facts)
    )
    return max((distance(a, b, exercise.sampled.get(slot)) for slot, a, b in pairs), default=0.0)


def _pairs(one: Mapping[str, Sketch], other: Mapping[str, Sketch]) -> Iterator[tuple[str, Sketch, Sketch]]:
    for slot in {*one, *other}:
        yield slot, one.get(slot, ABSENT), other.get(slot, ABSENT)
