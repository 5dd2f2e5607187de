"""Partial credit that cannot lie: each path by which nbgrader reads wrong points off a cell is closed."""

from __future__ import annotations

import copy
import math

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.utils import determine_grade
from notebooks import FULL, HandIn, cell_of, code, placed_before, points

from grader.catalogue import exercise
from grader.course.feedback import feedback, number, worth
from grader.course.grading import Graded, outputs_of
from grader.course.release import Release
from grader.course.script import Result, plain
from grader.judge import failed_to_grade, not_there
from grader.verdict import CheckVerdict, ExerciseVerdict, of_exercise


def verdict(*passed: bool) -> ExerciseVerdict:
    """A verdict with a check of one point for each answer."""
    return of_exercise(
        "ex6",
        "An exercise",
        tuple(
            CheckVerdict(str(at), f"Check {at}", "passed" if good else "failed", float(good), 1.0)
            for at, good in enumerate(passed)
        ),
    )


def read_by_nbgrader(verdict: ExerciseVerdict, worth: float) -> float:
    """The points that nbgrader reads off the outputs."""
    outputs = [nbformat.from_dict(output) for output in plain(feedback(verdict, worth))]
    marks = {"grade": True, "solution": False, "locked": True, "points": worth, "grade_id": "ex6-check"}
    cell = nbformat.v4.new_code_cell("check('ex6')", outputs=outputs, metadata={"nbgrader": marks})
    return float(determine_grade(cell)[0])


@pytest.mark.parametrize("maximum", [2, 3, 14, 0.3, 7.5, 100])
@pytest.mark.parametrize("passed", [(True, True), (True, False), (False, False), (True, False, False)])
def test_nbgrader_reads_the_points_that_were_earned(passed: tuple[bool, ...], maximum: float) -> None:
    assert read_by_nbgrader(verdict(*passed), maximum) == pytest.approx(maximum * sum(passed) / len(passed), abs=1e-5)


def test_nothing_earned_is_read_as_nothing() -> None:
    assert read_by_nbgrader(not_there(exercise("ex6"), "not there"), 14) == 0


def test_a_failure_of_the_grader_is_worth_nothing() -> None:
    assert read_by_nbgrader(failed_to_grade(exercise("ex6"), "out of order"), 14) == 0


def test_rounding_never_earns_more_than_the_maximum() -> None:
    checks = tuple(CheckVerdict(str(at), "", "passed", 1 / 3, 1 / 3) for at in range(3))
    assert worth(of_exercise("ex6", "", checks), 0.7).points == 0.7


@pytest.mark.parametrize("points", [math.nan, math.inf, -1.0])
def test_points_that_are_none_are_refused(points: float) -> None:
    with pytest.raises(ValueError, match="cannot be worth"):
        worth(verdict(True), points)


@pytest.mark.parametrize(("value", "text"), [(14.0, "14"), (0.0, "0"), (0.5, "0.5"), (1e-6, "1e-06")])
def test_points_are_written_as_python_reads_them(value: float, text: str) -> None:
    assert number(value) == text
    assert float(text) == value


def test_a_graded_cell_has_one_result_and_nothing_on_stderr(right: NotebookNode, graded: HandIn) -> None:
    found = graded(right)
    outputs = outputs_at(found, "ex6-check")
    assert [output["output_type"] for output in outputs] == ["display_data", "execute_result"]
    assert outputs[-1]["data"] == {"text/plain": number(FULL["ex6"])}


def test_a_right_student_with_warnings_earns_everything(right: NotebookNode, graded: HandIn) -> None:
    """Anything on stderr in a graded cell is worth nothing to nbgrader: a student's stderr never gets there."""
    cell = cell_of(right, "ex6-train-epoch")
    cell.source = cell.source.replace(
        "    model.train()",
        "    import sys, warnings\n    warnings.warn('old')\n    print('x', file=sys.stderr)\n    model.train()",
    )
    assert points(graded(right)) == FULL


TRICKS = [
    "def check(*args, **kwargs):\n    return 14",
    "import grader.notebook\ngrader.notebook.check = lambda *a, **k: 14",
    "import sys\nsys.modules['grader.notebook'] = type('M', (), {'check': staticmethod(lambda *a: 14)})",
    "import builtins\nbuiltins.float = lambda x: 14",
    "raise SystemExit(0)",
    "import atexit, os\natexit.register(lambda: print('14'))\nos._exit(0)",
    "14",
    "from IPython import get_ipython\nget_ipython().events.register('post_run_cell', lambda r: print(14))",
    "import os\nfor fd in range(3, 20):\n    try: os.write(fd, b'{\"cell\": 9}\\n')\n    except OSError: pass",
    "import torch\ntorch.equal = torch.allclose = lambda *a, **k: True",
]


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("place", ["ex1-title", "ex6-check"])
def test_no_trick_in_a_cell_earns_a_point(released: NotebookNode, graded: HandIn, trick: str, place: str) -> None:
    handed = copy.deepcopy(released)
    placed_before(handed, place, code(trick))
    found = graded(handed)
    assert sum(points(found).values()) == 0
    assert outputs_at(found, "ex6-check")[-1]["data"] == {"text/plain": "0"}


def test_no_trick_in_an_answer_earns_a_point(released: NotebookNode, graded: HandIn) -> None:
    handed = copy.deepcopy(released)
    cell_of(handed, "ex6-train-epoch").source += "\n" + "\n".join(TRICKS)
    assert points(graded(handed))["ex6"] < FULL["ex6"]


def instructors(source: str, released: NotebookNode, right: NotebookNode) -> tuple[Release, NotebookNode]:
    """A release with a graded cell of the instructor's own behind exercise 1, and a right notebook made from it."""
    marks = {
        "grade": True,
        "solution": False,
        "locked": True,
        "points": 3,
        "grade_id": "mine",
        "schema_version": 3,
        "task": False,
    }
    for notebook in (released, right):
        cell = nbformat.v4.new_code_cell(source, id="mine", metadata={"nbgrader": marks})
        placed_before(notebook, "ex6-title", cell)
    return Release(released, {}), right


def outputs_at(graded: Graded, grade_id: str) -> list[dict[str, object]]:
    """The outputs of a cell, by its id."""
    at = next(at for at, cell in enumerate(graded.notebook.cells) if cell.id == grade_id)
    return outputs_of(graded, at, 1)


def points_of(graded: Graded, id: str) -> float:
    """What nbgrader reads off a cell."""
    cell = copy.deepcopy(cell_of(graded.notebook, id))
    cell.outputs = [nbformat.from_dict(output) for output in outputs_at(graded, id)]
    return float(determine_grade(cell)[0])


@pytest.mark.parametrize(
    ("test", "earned"),
    [
        ("assert FeedForwardNet(2, 3, 4)(torch.zeros(1, 2)).shape == (1, 4)", 3),
        ("assert False", 0),
        ("1.5", 1.5),
        ("no_such_name", 0),
    ],
)
def test_other_graded_cells_keep_their_meaning(
    released: NotebookNode, right: NotebookNode, graded: HandIn, test: str, earned: float
) -> None:
    release, handed = instructors(test, copy.deepcopy(released), right)
    found = graded(handed, release=release)
    assert points(found) == FULL
    assert points_of(found, "mine") == earned


def test_hidden_tests_of_the_gradebook_are_what_runs(
    released: NotebookNode, right: NotebookNode, graded: HandIn
) -> None:
    release, handed = instructors("assert True", copy.deepcopy(released), right)
    found = graded(handed, release=Release(release.notebook, {"mine": "assert False, 'hidden'"}))
    assert points_of(found, "mine") == 0
    assert cell_of(found.notebook, "mine").source.endswith("'hidden'")


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("import os\nos._exit(3)", "exit code 3"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", "signal 11"),
        (
            "while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass",
            "not finished",
        ),
    ],
)
def test_a_cell_that_ends_its_process_costs_no_other_cell(
    released: NotebookNode, right: NotebookNode, graded: HandIn, before: str, told: str
) -> None:
    release, handed = instructors("assert FeedForwardNet", copy.deepcopy(released), right)
    placed_before(handed, "ex1-title", code(before))
    found = graded(handed, release=release)
    assert points(found) == FULL
    assert points_of(found, "mine") == 3
    culprit = next(at for at, cell in enumerate(found.notebook.cells) if cell.source == before)
    assert told in outputs_of(found, culprit, 1)[-1]["evalue"]


def test_a_graded_cell_that_could_not_run_is_worth_nothing(
    released: NotebookNode, right: NotebookNode, graded: HandIn
) -> None:
    """A cell without outputs is worth everything to nbgrader: there is none."""
    release, handed = instructors("assert True", copy.deepcopy(released), right)
    for _ in range(6):
        placed_before(handed, "ex1-title", code("import os\nos._exit(3)"))
    found = graded(handed, release=release)
    assert points(found) == FULL
    assert points_of(found, "mine") == 0


def test_the_number_is_the_only_result() -> None:
    assert [type(output) for output in feedback(verdict(True), 1.0)].count(Result) == 1
