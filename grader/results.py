"""The results of a class on disk: nothing half-written, nothing lost when the grading is cut short.

While a class is graded, each verdict is a line in ``FILE.part``; when all are there, they are written in the order
of the submissions to a file beside, which is then renamed to ``FILE``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from grader.report.table import from_json, to_json
from grader.verdict import SubmissionVerdict


class Results:
    """Collects verdicts in ``file``, one JSON object a line.

    Args:
        file: where the finished results go.
        resume: take over what an earlier run has left in ``file`` or beside it; else such remains are overwritten.
    """

    def __init__(self, file: Path, *, resume: bool = False) -> None:
        self._file = file
        self._part = file.with_name(file.name + ".part")
        self.known: dict[str, SubmissionVerdict] = {}
        if resume:
            for path in (self._file, self._part):
                self.known |= _read(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(self._part, list(self.known.values()))

    def add(self, verdict: SubmissionVerdict) -> None:
        """Keeps one more verdict, on disk before this returns."""
        self.known[verdict.submission] = verdict
        with self._part.open("a", encoding="utf-8") as part:
            part.write(to_json(verdict) + "\n")
            part.flush()
            os.fsync(part.fileno())

    def finish(self, names: Sequence[str]) -> list[SubmissionVerdict]:
        """Writes the verdicts on these submissions, in this order, and gives them."""
        verdicts = [self.known[name] for name in names if name in self.known]
        _write(self._file, verdicts)
        self._part.unlink(missing_ok=True)
        return verdicts


def write_atomically(file: Path, text: str) -> None:
    """Writes a file in full or not at all."""
    beside = file.with_name(file.name + ".new")
    with beside.open("w", encoding="utf-8", newline="") as new:
        new.write(text)
        new.flush()
        os.fsync(new.fileno())
    beside.replace(file)


def _write(file: Path, verdicts: Sequence[SubmissionVerdict]) -> None:
    write_atomically(file, "".join(to_json(verdict) + "\n" for verdict in verdicts))


def _read(file: Path) -> dict[str, SubmissionVerdict]:
    """The verdicts in a file; a last line cut short, and one on which the grader itself failed, are not there."""
    if not file.exists():
        return {}
    found = {}
    for line in file.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            verdict = from_json(line)
        except ValueError:
            continue
        if all(each.status != "errored" for each in verdict.exercises):
            found[verdict.submission] = verdict
    return found
