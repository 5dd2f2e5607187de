"""The same code is graded once; whatever may differ is graded again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from grader.catalogue import exercise
from grader.course.memory import Memory, what_counts
from grader.exercise import Exercise
from grader.judge import failed_to_grade, not_there
from grader.submission import Submission
from grader.verdict import CheckVerdict, ExerciseVerdict, of_exercise

UNIT = exercise("ex6")
FILE = f"{UNIT.module}.py"


class Counting:
    """A grader that counts."""

    def __init__(self, verdict: ExerciseVerdict) -> None:
        self.verdict, self.count = verdict, 0

    def exercise(self, exercise: Exercise, submission: Submission) -> ExerciseVerdict:
        self.count += 1
        return self.verdict


def times_graded(verdict: ExerciseVerdict, *submissions: dict[str, bytes]) -> int:
    """How often the grader was asked."""
    grader: Any = Counting(verdict)
    memory = Memory(grader)
    for files in submissions:
        assert memory.exercise(UNIT, Submission("someone", files)) is verdict
    return int(grader.count)


MISSING = not_there(UNIT, "not there")
NAMED = of_exercise("ex6", "", (CheckVerdict("a", "", "failed", 0.0, 1.0, ("slip",)),))
UNNAMED = of_exercise("ex6", "", (CheckVerdict("a", "", "failed", 0.0, 1.0),))


@pytest.mark.parametrize(
    ("verdict", "times"), [(MISSING, 1), (NAMED, 1), (UNNAMED, 2), (failed_to_grade(UNIT, "x"), 2)]
)
def test_what_would_come_again_is_remembered(verdict: ExerciseVerdict, times: int) -> None:
    assert times_graded(verdict, {FILE: b"x = 1"}, {FILE: b"x = 1"}) == times


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({FILE: b"x = 1"}, {FILE: b"x = 2"}),
        ({FILE: b"x = 1"}, {}),
        ({FILE: b"import beside", "beside.py": b"y = 1"}, {FILE: b"import beside", "beside.py": b"y = 2"}),
        ({FILE: b"from .beside import y", "beside.py": b"1"}, {FILE: b"from .beside import y"}),
    ],
)
def test_a_difference_that_may_count_is_graded(first: dict[str, bytes], second: dict[str, bytes]) -> None:
    assert times_graded(MISSING, first, second) == 2


def test_evaluating_a_model_evaluates_no_text() -> None:
    assert what_counts(UNIT, Submission("someone", {FILE: b"model.eval()"})) is not None


def test_a_file_that_is_not_named_does_not_count() -> None:
    assert times_graded(MISSING, {FILE: b"x = 1", "other.py": b"1"}, {FILE: b"x = 1", "other.py": b"2"}) == 1


def test_a_sibling_that_is_imported_counts() -> None:
    text = b"from exercises.beside import y"
    assert times_graded(MISSING, {FILE: text, "beside.py": b"1"}, {FILE: text, "beside.py": b"2"}) == 2


@pytest.mark.parametrize("text", [b"import os", b"__import__('beside')", b"open('x')", b"x.__import__", b"eval('1')"])
def test_code_that_may_find_any_file_is_never_remembered(text: bytes) -> None:
    assert what_counts(UNIT, Submission("someone", {FILE: text})) is None
    assert times_graded(MISSING, {FILE: text}, {FILE: text}) == 2


def test_many_threads_ask_and_one_grades() -> None:
    grader: Any = Counting(MISSING)
    memory = Memory(grader)
    with ThreadPoolExecutor(4) as pool:
        verdicts = list(pool.map(lambda _: memory.exercise(UNIT, Submission("x", {FILE: b"x = 1"})), range(50)))
    assert grader.count == 1
    assert set(map(id, verdicts)) == {id(MISSING)}
