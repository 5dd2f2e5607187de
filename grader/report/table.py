"""Verdicts as files: JSON, one submission a line, and CSV, one submission a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import msgspec

from grader.verdict import SubmissionVerdict

_decoder = msgspec.json.Decoder(SubmissionVerdict)


def to_json(verdict: SubmissionVerdict) -> str:
    """One submission on one line."""
    return msgspec.json.encode(verdict).decode()


def from_json(line: str | bytes) -> SubmissionVerdict:
    """The way back.

    Raises:
        ValueError: the line is not a submission's verdict.
    """
    try:
        return _decoder.decode(line)
    except msgspec.MsgspecError as error:
        raise ValueError(f"not a verdict: {error}") from None


def to_csv(verdicts: Sequence[SubmissionVerdict]) -> str:
    """A header, then a row a submission: its name, the points of each exercise, the total, the faults, the notes."""
    ids = [each.id for each in verdicts[0].exercises] if verdicts else []
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["submission", *ids, "points", "max_points", "faults", "notes"])
    for verdict in verdicts:
        earned = {each.id: f"{each.points:g}" for each in verdict.exercises}
        faults = dict.fromkeys(fault for each in verdict.exercises for check in each.checks for fault in check.faults)
        writer.writerow(
            [
                _inert(verdict.submission),
                *(earned.get(id, "") for id in ids),
                f"{verdict.points:g}",
                f"{verdict.max_points:g}",
                " ".join(faults),
                " ".join(verdict.notes),
            ]
        )
    return file.getvalue()


def _inert(cell: str) -> str:
    """A folder's name that a spreadsheet does not take for a formula."""
    return f"'{cell}" if cell[:1] in "=+-@\t\r" else cell
