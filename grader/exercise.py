"""The nouns of the content: an exercise, its checks, and the slips that can be named in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from grader.observation import Slots


@dataclass(frozen=True)
class Slip:
    """A mistake that has a name.

    ``explanation`` says what the submission does ("Your loop moves the weights exactly as a loop that never clears its
    gradients would."), ``hint`` what to try, ``lesson`` the section of the lesson that treats it.
    """

    id: str
    explanation: str
    hint: str
    lesson: str = ""


Tell: TypeAlias = Callable[[Slots, Slots], str]
"""``tell(seen, expected)``: the first difference in words, with numbers: what was seen, what was expected."""

Rule: TypeAlias = Callable[[Slots], bool]
"""``rule(seen)``: whether what was seen is right, where that is not a matter of equality with the reference."""

Reading: TypeAlias = Callable[[Slots, Slots], Slip | None]
"""``reading(seen, expected)``: the slip whose size can be read off (a learning rate, a dropout rate, a width)."""


@dataclass(frozen=True)
class Check:
    """One thing that is graded.

    ``decides`` names the slots (``"probe.slot"``) whose values decide: the check passes where each of them equals the
    reference's. A ``rule`` decides in place of that equality. ``tell`` is asked for words only after a difference.
    """

    id: str
    title: str
    points: float
    decides: tuple[str, ...]
    tell: Tell
    hint: str
    rule: Rule | None = None
    readings: tuple[Reading, ...] = ()


@dataclass(frozen=True)
class RaisedReading:
    """Names a slip by the exception it ends in: its type, and a regular expression that its message must contain."""

    type: str
    message: str
    slip: Slip

    def fits(self, type: str, message: str) -> bool:
        """Whether an exception is one of these."""
        return type == self.type and re.search(self.message, message) is not None


@dataclass(frozen=True)
class Exercise:
    """One unit of the curriculum.

    ``module`` is the student's file without ``.py`` (none for the capstone); ``needs`` are the other modules without
    which it cannot be graded. ``sampled`` gives the absolute tolerance of slots that are measured by chance.
    ``raised`` names slips by their exception; the first that fits wins.
    """

    id: str
    title: str
    lesson: str
    checks: tuple[Check, ...]
    module: str | None = None
    needs: tuple[str, ...] = ()
    sampled: Mapping[str, float] = field(default_factory=dict)
    raised: tuple[RaisedReading, ...] = ()

    @property
    def points(self) -> float:
        """The most that can be earned."""
        return sum(check.points for check in self.checks)

    @property
    def modules(self) -> tuple[str, ...]:
        """Every module of the submission that must be there."""
        return (self.module, *self.needs) if self.module else self.needs

    @property
    def probes(self) -> str:
        """The importable name of the module with its probes."""
        return f"grader.probes.{self.module or self.id}"
