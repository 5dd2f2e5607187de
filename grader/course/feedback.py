"""What a graded cell of ours puts out: the feedback for people, then exactly one number for nbgrader, and nothing else.

nbgrader reads a graded cell's points off its outputs: anything on stderr is worth nothing, a result that is not a
number is worth everything. So the last output, and the only result, is the number, made here.
"""

from __future__ import annotations

import math

from msgspec.structs import replace

from grader.course.assemble import Assembled, relabelled
from grader.course.script import Display, Output, Result
from grader.report.html import to_html
from grader.report.text import to_text
from grader.verdict import ExerciseVerdict

PLACES = 6
"""Decimal places of points."""


def feedback(verdict: ExerciseVerdict, points: float) -> tuple[Output, ...]:
    """The outputs of a graded cell that is worth ``points``."""
    verdict = worth(verdict, points)
    shown = Display({"text/html": to_html(verdict), "text/plain": to_text(verdict)})
    return shown, Result({"text/plain": number(verdict.points)})


def worth(verdict: ExerciseVerdict, points: float) -> ExerciseVerdict:
    """The verdict with its points rescaled, so that all of its checks together are worth ``points``."""
    if not math.isfinite(points) or points < 0:
        raise ValueError(f"an exercise cannot be worth {points} points")
    if verdict.max_points == points:
        return verdict
    scale = points / verdict.max_points if verdict.max_points else 0.0
    checks = tuple(
        replace(check, points=round(check.points * scale, PLACES), max_points=round(check.max_points * scale, PLACES))
        for check in verdict.checks
    )
    earned = points if verdict.points == verdict.max_points else min(points, round(verdict.points * scale, PLACES))
    return replace(verdict, points=earned, max_points=points, checks=checks)


def number(points: float) -> str:
    """Points as Python writes them, without a needless fraction."""
    return repr(int(points)) if points == int(points) else repr(float(points))


def placed(verdict: ExerciseVerdict, assembled: Assembled | None, file: str) -> ExerciseVerdict:
    """The verdict in whose messages a line of the assembled module is a line of the student's cell."""
    if assembled is None:
        return verdict
    checks = tuple(
        replace(
            check,
            message=relabelled(file, assembled, check.message),
            hint=relabelled(file, assembled, check.hint),
        )
        for check in verdict.checks
    )
    return replace(verdict, checks=checks)
