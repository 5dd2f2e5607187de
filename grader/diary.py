"""What happened in a probe, in order, kept where a student's code can add nothing and take nothing away.

The stand-ins of the probes (networks, optimizers' hooks, functions) keep an entry for what happens to them; the probe
reads the entries when the student's code has returned. They lie with the guard, which takes them from the stand-ins'
own code alone: whatever is done to the objects that a student's code gets in hand, what has happened stays told.
"""

from __future__ import annotations

import sys
from typing import Any, TypeAlias

KEEP, READ = "gradlings.keep", "gradlings.read"
"""The events by which entries get to the guard and back."""

Entry: TypeAlias = tuple[Any, ...]

_tell = sys.audit  # held here: a student's code may put something else in its place


def keep(*entry: Any) -> None:
    """Keeps an entry; only the probes' code may."""
    _tell(KEEP, entry)


def kept(since: int = 0) -> list[Entry]:
    """The entries from the number ``since`` on; none where no guard stands, as outside a student's process."""
    entries: list[Entry] = []
    _tell(READ, entries, since)
    return entries


class Page:
    """The entries from now on."""

    def __init__(self) -> None:
        self._since = len(kept())

    def turn(self) -> None:
        """Begins anew."""
        self._since = len(kept())

    def entries(self, kind: str | None = None) -> list[Entry]:
        """The entries, those of one kind without their first item, which is the kind."""
        found = kept(self._since)
        return found if kind is None else [entry[1:] for entry in found if entry[0] == kind]
