"""Right is right: every program in ``tests/variants`` earns full points, however odd it looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.catalogue import exercises
from grader.exercise import Exercise
from grader.grade import Grader
from grader.submission import Submission

HERE = Path(__file__).parent
CASES = [
    pytest.param(exercise, path, id=f"{exercise.id}-{path.stem}")
    for exercise in exercises()
    if exercise.module
    for path in sorted((HERE / "variants" / exercise.module).glob("*.py"))
]


@pytest.mark.parametrize(("exercise", "path"), CASES)
def test_a_right_program_earns_full_points_however_it_is_written(
    exercise: Exercise, path: Path, reference: Submission, grader: Grader
) -> None:
    submission = Submission(path.stem, {**reference.files, f"{exercise.module}.py": path.read_bytes()})
    verdict = grader.exercise(exercise, submission)
    assert [(check.id, check.message) for check in verdict.checks if check.status != "passed"] == []


def test_there_are_at_least_sixty_right_variants() -> None:
    assert len(CASES) >= 60
