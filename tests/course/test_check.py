"""The check in a student's notebook says what ``pytest grader`` says, and ends in a number and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from nbformat import NotebookNode
from notebooks import FULL, cell_of

from grader import notebook
from grader.catalogue import UnknownExercise, exercise
from grader.grade import Grader
from grader.notebook import check, grade_cells
from grader.report.html import to_html
from grader.submission import Submission
from grader.verdict import CheckVerdict, of_exercise


@pytest.fixture(autouse=True)
def one_sandbox(grader: Grader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The kernel's grader is the tests'."""
    monkeypatch.setattr(notebook, "_grader", [grader])


def code_cells(notebook: NotebookNode) -> list[str]:
    """The cells as they are run from top to bottom."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def test_cells_run_in_order_are_worth_what_modules_are(right: NotebookNode) -> None:
    for id, points in FULL.items():
        assert grade_cells(id, code_cells(right)).points == points


def test_of_a_cell_that_was_run_twice_the_last_text_counts(right: NotebookNode, released: NotebookNode) -> None:
    cells = code_cells(right)
    answer, empty = (cell_of(each, "ex6-train-epoch").source for each in (right, released))
    assert grade_cells("ex6", [*cells, empty]).points < FULL["ex6"]
    assert grade_cells("ex6", [*cells, empty, answer]).points == FULL["ex6"]


def test_another_exercises_cell_run_later_takes_no_name_away(right: NotebookNode) -> None:
    other = "# ex1: configure_training\ndef configure_training(model):\n    return None, None"
    assert grade_cells("ex6", [*code_cells(right), other]).points == FULL["ex6"]


def test_a_cell_that_has_not_been_run_is_told(right: NotebookNode) -> None:
    verdict = grade_cells("ex6", ["import torch"])
    assert verdict.status == "missing"
    assert '"# ex6: …"' in verdict.checks[0].message


def test_an_unknown_exercise_is_an_error() -> None:
    with pytest.raises(UnknownExercise, match="ex99"):
        grade_cells("ex99", [])


def test_messages_name_lines_of_cells(right: NotebookNode) -> None:
    cell = cell_of(right, "ex6-train-epoch")
    cell.source = cell.source.replace("    model.train()", "    model.trian()")
    number = next(at for at, line in enumerate(cell.source.split("\n"), 1) if "trian" in line)
    messages = " ".join(c.message for c in grade_cells("ex6", code_cells(right)).checks)
    assert f"cell of train_epoch, line {number}: model.trian()" in messages


@pytest.fixture
def shell() -> Iterator[InteractiveShell]:
    """An IPython shell of a student's."""
    InteractiveShell.clear_instance()
    yield InteractiveShell.instance()
    InteractiveShell.clear_instance()


@pytest.mark.parametrize("written", [True, False])
def test_the_cell_shows_feedback_and_ends_in_the_points(
    shell: InteractiveShell, right: NotebookNode, released: NotebookNode, written: bool
) -> None:
    with capture_output() as captured:
        for source in code_cells(right if written else released):
            result = shell.run_cell(source, store_history=True)
    shown = captured.outputs[-2].data if "text/html" not in captured.outputs[-1].data else captured.outputs[-1].data
    assert result.result == (FULL["ex6"] if written else 0)
    assert type(result.result) is int
    assert captured.stderr == ""
    assert "ex6" in shown["text/plain"]
    assert "<div" in shown["text/html"]


def test_points_may_be_others(shell: InteractiveShell, right: NotebookNode) -> None:
    with capture_output():
        for source in code_cells(right)[:-1]:
            shell.run_cell(source, store_history=True)
        assert shell.run_cell('from grader.notebook import check\ncheck("ex6", points=7.5)', True).result == 7.5


def test_what_validate_shows_fits_into_its_lines(
    shell: InteractiveShell, released: NotebookNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NBGRADER_VALIDATING", "1")
    with capture_output() as captured:
        for source in code_cells(released):
            shell.run_cell(source, store_history=True)
    assert "0 of" in captured.stderr
    assert max(len(line) for line in captured.stderr.splitlines()) <= 83


def test_outside_a_notebook_it_says_what_to_do() -> None:
    InteractiveShell.clear_instance()
    with pytest.raises(RuntimeError, match="pytest grader"):
        check("ex6")


def test_html_escapes_what_came_from_a_submission() -> None:
    evil = "<script>alert(1)</script> & $x$"
    verdict = of_exercise("ex6", evil, (CheckVerdict("a", evil, "failed", 0.0, 1.0, (), f"{evil}\n  {evil}", evil),))
    page = to_html(verdict)
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 5
    assert re.search(r'class="[^"]*mathjax_ignore', page)


def test_html_says_of_each_check_what_the_text_says(grader: Grader) -> None:
    verdict = grader.exercise(exercise("ex6"), Submission("wrong", {"ex6_train_epoch.py": b"import torch\n"}))
    page = to_html(verdict)
    for each in verdict.checks:
        assert each.title.split(":")[0] in page
    assert verdict.checks[0].hint.split("'")[0] in page
