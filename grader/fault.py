"""A fault: a mistake as an executable edit of the reference solution. What an author writes beside a solution."""

from __future__ import annotations

from dataclasses import dataclass

from grader.exercise import Slip
from grader.trouble import Trouble


@dataclass(frozen=True)
class Fault:
    """An edit of the solution's text, and the words for whoever makes this mistake.

    Each of ``edits`` is ``(find, replace)``; ``find`` must stand in the solution exactly once. ``same_as`` names
    another fault that no probe can tell from this one: both are one class, told in that fault's words.
    """

    id: str
    edits: tuple[tuple[str, str], ...]
    explanation: str
    hint: str
    lesson: str = ""
    same_as: str = ""

    @property
    def slip(self) -> Slip:
        """The words alone."""
        return Slip(self.id, self.explanation, self.hint, self.lesson)


def fault_of(slip: Slip, *edits: tuple[str, str], id: str = "") -> Fault:
    """A fault in the words of a slip that has its name already; under an ``id`` of its own, of that slip's class."""
    return Fault(id or slip.id, edits, slip.explanation, slip.hint, slip.lesson, slip.id if id else "")


class EditDoesNotApply(Trouble):
    """An edit's text does not stand in the solution exactly once."""


def apply(fault: Fault, source: str) -> str:
    """The solution's text with the fault in it.

    Raises:
        EditDoesNotApply: naming the fault, the text and how often it was found.
    """
    for find, replace in fault.edits:
        count = source.count(find)
        if count != 1:
            raise EditDoesNotApply(f"{fault.id}: {find!r} stands {count} times in the solution, not once")
        source = source.replace(find, replace)
    return source
