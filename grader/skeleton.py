"""Derives a student's skeleton from a solution: what stands between nbgrader's markers makes way for a ``raise``."""

from __future__ import annotations

from grader.trouble import Trouble

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
STUB = "raise NotImplementedError"
"""What stands where an answer stood."""


class BadMarkers(Trouble):
    """A solution's markers do not pair; the message says where."""


def skeleton(source: str, name: str) -> str:
    """The text of a skeleton: it imports cleanly and raises ``NotImplementedError`` where nothing is written yet.

    Args:
        source: the solution's text.
        name: the file's name, for the error.

    Raises:
        BadMarkers: a marker without its partner, or one inside another.
    """
    kept: list[str] = []
    begun: int | None = None
    for number, line in enumerate(source.splitlines(), 1):
        mark = line.strip()
        if mark == BEGIN:
            if begun is not None:
                raise BadMarkers(f"{name}, line {number}: a solution begins inside the one of line {begun}")
            begun = number
            kept.append(line.replace(BEGIN, STUB))
        elif mark == END:
            if begun is None:
                raise BadMarkers(f"{name}, line {number}: a solution ends that never began")
            begun = None
        elif begun is None:
            kept.append(line)
    if begun is not None:
        raise BadMarkers(f"{name}, line {begun}: a solution begins that never ends")
    return "\n".join(kept) + "\n"
