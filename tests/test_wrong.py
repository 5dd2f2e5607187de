"""Wrong is wrong: every program in ``tests/wrong`` is rejected, under the names in its first line and no others.

The first line is ``# fault: ID`` or ``# fault: ID, ID``; ``# fault: none`` where the bank holds no name for it.
"""

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
    for path in sorted((HERE / "wrong" / exercise.module).glob("*.py"))
]


@pytest.mark.parametrize(("exercise", "path"), CASES)
def test_a_wrong_program_is_rejected_and_its_slip_is_named(
    exercise: Exercise, path: Path, reference: Submission, grader: Grader
) -> None:
    submission = Submission(path.stem, {**reference.files, f"{exercise.module}.py": path.read_bytes()})
    verdict = grader.exercise(exercise, submission)
    assert verdict.status == "failed"
    assert verdict.points < verdict.max_points
    assert {name for check in verdict.checks for name in check.faults} == _wanted(path)


def _wanted(path: Path) -> set[str]:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# fault: "), f"{path}: its first line names no fault"
    return set(first.removeprefix("# fault: ").split(", ")) - {"none"}


def test_there_are_at_least_a_hundred_wrong_programs() -> None:
    assert len(CASES) >= 100
