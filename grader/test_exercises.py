"""``pytest grader``: a test for every check of every exercise. What they report is in ``conftest.py``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from grader.catalogue import exercises
from grader.exercise import Check, Exercise
from grader.report.text import check_to_text, points
from grader.verdict import CheckVerdict, ExerciseVerdict


@pytest.mark.parametrize(
    ("exercise", "check"),
    [
        pytest.param(exercise, check, id=f"{exercise.id}-{check.id}", marks=pytest.mark.xdist_group(exercise.id))
        for exercise in exercises()
        for check in exercise.checks
    ],
)
def test_exercise(
    exercise: Exercise, check: Check, verdict_on: Callable[[Exercise, Check], tuple[ExerciseVerdict, CheckVerdict]]
) -> None:
    """Passes where the check does; fails with the check's own words, and no traceback through the grader."""
    whole, verdict = verdict_on(exercise, check)
    if verdict.status != "passed":
        pytest.fail(f"{verdict.title} ({points(verdict)})\n\n{check_to_text(whole, verdict)}\n", pytrace=False)
