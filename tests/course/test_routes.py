"""A notebook and modules with the same code get the same verdict, check by check."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from grader.build import Kit, skeletons
from grader.catalogue import exercise, exercises
from grader.confinement import Limits
from grader.course.grading import Handed, grade_notebook
from grader.course.handin import CannotHandIn, hand_in, modules_of, notebook_of
from grader.course.notebook import ASSIGNMENT, source_notebook
from grader.course.release import Release, cleared
from grader.exercise import Exercise
from grader.fault import apply
from grader.grade import Grader
from grader.record import load_faults
from grader.sandbox import Sandbox
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

FAULTS = 2
"""How many faults of each exercise take both routes."""
MODULES = [unit for unit in exercises() if unit.module is not None]


def outcome(verdict: ExerciseVerdict) -> list[tuple[str, str, float, tuple[str, ...]]]:
    """What must be the same; messages name the lines of different files."""
    return [(check.id, check.status, check.points, check.faults) for check in verdict.checks]


def by_notebook(unit: Exercise, submission: Submission, kit: Kit, grader: Grader, sandbox: Sandbox) -> ExerciseVerdict:
    """The verdict on a submission that is handed in as a notebook."""
    released = cleared(source_notebook([unit], kit.solutions))
    content = nbformat.writes(notebook_of(submission, released)).encode()
    beside = {name: text for name, text in submission.files.items() if name != f"{unit.module}.py"}
    handed = Handed(ASSIGNMENT, content, f"{ASSIGNMENT}.ipynb", beside)
    return grade_notebook(Release(released, {}), handed, grader, sandbox, 3.0, {}).verdicts[unit.id]


def assert_same(unit: Exercise, submission: Submission, kit: Kit, grader: Grader, sandbox: Sandbox) -> ExerciseVerdict:
    """Both routes; gives the verdict."""
    verdict = grader.exercise(unit, submission)
    assert outcome(by_notebook(unit, submission, kit, grader, sandbox)) == outcome(verdict)
    return verdict


@pytest.mark.parametrize("unit", MODULES, ids=lambda unit: unit.id)
def test_both_routes_agree_on_what_is_right_and_on_what_is_not(
    unit: Exercise, kit: Kit, reference: Submission, grader: Grader, sandbox: Sandbox
) -> None:
    assert assert_same(unit, reference, kit, grader, sandbox).status == "passed"
    file = f"{unit.module}.py"
    text = reference.files[file].decode()
    for fault in load_faults(unit, kit.solutions)[:FAULTS]:
        wrong = Submission("wrong", {**reference.files, file: apply(fault, text).encode()})
        assert assert_same(unit, wrong, kit, grader, sandbox).status == "failed"
    skeleton = {path.name: text.encode() for path, text in skeletons(kit).items()}
    assert assert_same(unit, Submission("empty", skeleton), kit, grader, sandbox).status == "missing"


TRAIN = """
def configure_training(model):
    return torch.nn.CrossEntropyLoss(), torch.optim.Adam(model.parameters(), lr=0.001)


def train_epoch(model, dataloader, criterion, optimizer):
    model.train()
    total = 0.0
    for inputs, targets in dataloader:
        optimizer.zero_grad()
        loss = criterion(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(dataloader)
"""


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("import torch\n" + TRAIN, "passed"),
        (TRAIN, "failed"),  # its import is missing: another cell's is not there for it
        ("import torch\nfrom beside import SIZE\n" + TRAIN, "passed"),
        ("import torch\n" + TRAIN + '\nif __name__ == "__main__":\n    raise SystemExit\n', "passed"),
        ("import torch\ndef broken(:\n" + TRAIN, "failed"),
        ("import torch\n# \xe9\n" + TRAIN, None),  # not UTF-8: not every version of Python refuses it in a comment
        ("import torch\nNAME = '\xe9'\n" + TRAIN, "failed"),
        ("# -*- coding: latin-1 -*-\nimport torch\n# \xe9\n" + TRAIN, "passed"),
        ("import torch\n" + TRAIN + "\nwhile True:\n    pass\n", "failed"),
    ],
    ids=["plain", "no-import", "beside", "main", "no-python", "no-utf8", "no-utf8-text", "latin1", "endless"],
)
def test_both_routes_agree_on_odd_modules(text: str, status: str | None, kit: Kit, sandbox: Sandbox) -> None:
    unit = exercise("ex6")
    submission = Submission("odd", {f"{unit.module}.py": text.encode("latin-1"), "beside.py": b"SIZE = 3"})
    verdict = assert_same(unit, submission, kit, Grader(sandbox, Limits(seconds=3)), sandbox)
    assert status in (None, verdict.status)


@pytest.fixture
def course(tmp_path: Path, kit: Kit) -> Path:
    """A course's source notebook, and no more."""
    path = tmp_path / "course" / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    path.parent.mkdir(parents=True)
    nbformat.write(source_notebook([exercise("ex1"), exercise("ex6")], kit.solutions), path)
    return tmp_path / "course"


def test_modules_are_handed_in_as_nbgrader_collects(course: Path, reference: Submission) -> None:
    done = hand_in(reference, "alice", course)
    assert done.notebook == course / "submitted" / "alice" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert done.notebook.with_name("timestamp.txt").read_text().endswith(" UTC")
    assert {f"{unit.module}.py" for unit in MODULES} - set(done.left_out) == {
        f"{exercise(id).module}.py" for id in ("ex1", "ex6")
    }


def test_what_was_handed_in_is_not_written_over(course: Path, reference: Submission) -> None:
    hand_in(reference, "alice", course)
    with pytest.raises(CannotHandIn, match="--force"):
        hand_in(reference, "alice", course)
    hand_in(reference, "alice", course, force=True)


@pytest.mark.parametrize("student", ["", "..", "a/b", "*", ".hidden", "a\\b"])
def test_a_students_name_is_the_name_of_a_folder(course: Path, reference: Submission, student: str) -> None:
    with pytest.raises(CannotHandIn, match="name"):
        hand_in(reference, student, course)


def test_a_notebook_becomes_modules_again(
    tmp_path: Path, kit: Kit, right: NotebookNode, released: NotebookNode, grader: Grader
) -> None:
    path = tmp_path / "mine.ipynb"
    nbformat.write(right, path)
    for base in (None, released):
        files = {name: text.encode() for name, text in modules_of(path, base).items()}
        verdicts = [grader.exercise(exercise(id), Submission("mine", files)) for id in ("ex1", "ex6")]
        assert [verdict.status for verdict in verdicts] == ["passed", "passed"]


def test_what_is_no_notebook_becomes_no_modules(tmp_path: Path) -> None:
    path = tmp_path / "mine.ipynb"
    for content in (b"", b"{", b"\xff", b'{"cells": []}'):
        path.write_bytes(content)
        with pytest.raises(CannotHandIn, match=r"mine\.ipynb"):
            modules_of(path)
