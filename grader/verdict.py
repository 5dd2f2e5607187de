"""The verdicts: what every way of telling takes, and all it takes. Plain data, the same in JSON."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Status: TypeAlias = Literal["passed", "failed", "missing", "errored"]
"""``missing``: not written yet; ``errored``: the grader itself failed, and nobody's work is to blame."""


class CheckVerdict(msgspec.Struct, frozen=True):
    """One check: ``message`` says what was seen and expected, ``hint`` what to try, ``faults`` the slips by name."""

    id: str
    title: str
    status: Status
    points: float
    max_points: float
    faults: tuple[str, ...] = ()
    message: str = ""
    hint: str = ""


class ExerciseVerdict(msgspec.Struct, frozen=True):
    """One exercise; its points are the sum of its checks'."""

    id: str
    title: str
    status: Status
    points: float
    max_points: float
    checks: tuple[CheckVerdict, ...]


class SubmissionVerdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """One submission; its points are the sum of its exercises'.

    ``notes`` say what must be known of how it was graded (without a sandbox); written only where there are any.
    """

    submission: str
    points: float
    max_points: float
    exercises: tuple[ExerciseVerdict, ...]
    notes: tuple[str, ...] = ()


def of_exercise(id: str, title: str, checks: tuple[CheckVerdict, ...]) -> ExerciseVerdict:
    """Sums up checks: passed if all are, missing if all are, errored if any is, else failed."""
    statuses = {check.status for check in checks}
    status: Status = "failed"
    if "errored" in statuses:
        status = "errored"
    elif len(statuses) == 1:
        status = statuses.pop()
    return ExerciseVerdict(
        id, title, status, sum(check.points for check in checks), sum(check.max_points for check in checks), checks
    )


def of_submission(submission: str, exercises: tuple[ExerciseVerdict, ...]) -> SubmissionVerdict:
    """Sums up exercises."""
    return SubmissionVerdict(
        submission, sum(each.points for each in exercises), sum(each.max_points for each in exercises), exercises
    )
