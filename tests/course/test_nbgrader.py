"""A term's assignment with real nbgrader, from an empty folder to grades and feedback."""

from __future__ import annotations

import copy
import getpass
import json
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode
from term import Course, recorded

from grader.catalogue import exercise
from grader.course.folder import SOURCE
from grader.course.handin import modules_of
from grader.course.notebook import ASSIGNMENT
from grader.fault import apply
from grader.grade import Grader
from grader.record import load_faults
from grader.submission import Submission

UNITS = [unit for unit in recorded() if unit.module is not None]
MINE = 2.0
"""Points of the instructor's own graded cell."""
EX6 = 20.0
"""What the instructor makes exercise 6 worth, in the source notebook."""
USER = getpass.getuser()


def cell_of(notebook: NotebookNode, id: str) -> NotebookNode:
    return next(cell for cell in notebook.cells if cell.id == id)


def change_by_hand(path: Path) -> None:
    """An instructor's changes to the source notebook: a graded cell of their own, with a hidden test; other points."""
    source = nbformat.read(path, as_version=4)
    marks = {
        "grade": True,
        "solution": False,
        "locked": True,
        "points": MINE,
        "grade_id": "mine",
        "schema_version": 3,
        "task": False,
    }
    text = "assert FeedForwardNet\n### BEGIN HIDDEN TESTS\nassert FeedForwardNet(2, 3, 4)\n### END HIDDEN TESTS"
    at = source.cells.index(cell_of(source, "ex1-check"))
    source.cells.insert(at + 1, nbformat.v4.new_code_cell(text, id="mine", metadata={"nbgrader": marks}))
    cell_of(source, "ex6-check").metadata.nbgrader["points"] = EX6
    nbformat.write(source, path)


def wrong_in_six_ways(reference: Submission, solutions: Path) -> tuple[Submission, dict[str, str]]:
    """A submission with a fault in each of up to six exercises, and the fault's name by the exercise's id."""
    files, names = dict(reference.files), {}
    for unit in UNITS[:6]:
        fault = next(fault for fault in load_faults(unit, solutions) if not fault.same_as)
        file = f"{unit.module}.py"
        files[file] = apply(fault, files[file].decode()).encode()
        names[unit.id] = fault.id
    return Submission("wrong", files), names


def answered(released: NotebookNode, source: NotebookNode) -> NotebookNode:
    """The released notebook with the source's answers in it."""
    texts = {cell.id: cell.source for cell in source.cells}
    notebook = copy.deepcopy(released)
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = texts[cell.id]
    return notebook


def released_in(course: Course) -> NotebookNode:
    return nbformat.read(course.folder / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", as_version=4)


@pytest.fixture(scope="module")
def wrong(reference: Submission, kit: object) -> tuple[Submission, dict[str, str]]:
    return wrong_in_six_ways(reference, kit.solutions)  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def term(tmp_path_factory: pytest.TempPathFactory, wrong: tuple[Submission, dict[str, str]]) -> Course:
    """The whole term: written, changed, released, handed in on all ways, moved, graded, told."""
    top = tmp_path_factory.mktemp("term")
    course = Course(top / "first" / "nets")
    course.exchange.mkdir(parents=True)
    course.exchange.chmod(0o777)
    course.gradlings("course", str(course.folder), "--exercises", ",".join(unit.id for unit in UNITS))
    assert "Success!" in course.nbgrader("validate", SOURCE)
    change_by_hand(course.folder / SOURCE)
    said = course.gradlings("course", str(course.folder))
    assert "left alone" in said
    course.nbgrader("generate_assignment", ASSIGNMENT)
    course.nbgrader("release_assignment", ASSIGNMENT)
    released, source = released_in(course), nbformat.read(course.folder / SOURCE, as_version=4)

    student = top / "student"
    student.mkdir()
    course.nbgrader("fetch_assignment", ASSIGNMENT, "--course", "nets", at=student)
    mine = student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert "VALIDATION FAILED" in course.nbgrader("validate", str(mine), at=student)
    nbformat.write(answered(nbformat.read(mine, as_version=4), source), mine)
    course.nbgrader("submit", ASSIGNMENT, "--course", "nets", at=student)
    course.nbgrader("collect", ASSIGNMENT)

    _hand_in(course, top, released, answered(released, source), wrong[0])
    return _moved_and_graded(course, top / "second" / "moved")


def _hand_in(course: Course, top: Path, released: NotebookNode, right: NotebookNode, wrong: Submission) -> None:
    """The other students' notebooks, on all ways but the exchange."""
    archive = course.folder / "downloaded" / ASSIGNMENT / "archive"
    archive.mkdir(parents=True)
    nbformat.write(right, archive / f"zoe_{ASSIGNMENT}.ipynb")
    course.nbgrader("zip_collect", ASSIGNMENT)

    folder = top / "wrong"
    folder.mkdir()
    for name, content in wrong.files.items():
        (folder / name).write_bytes(content)
    course.gradlings("submit", str(folder), "--student", "wrong", "--course", str(course.folder))
    course.submitted("empty").mkdir(parents=True)
    for student_id, id, text in (
        ("crash", "ex1-feed-forward-net", "raise RuntimeError('at import')\n"),
        ("endless", "ex6-train-epoch", "while True:\n    pass\n"),
    ):
        notebook = copy.deepcopy(right)
        cell_of(notebook, id).source += f"\n\n{text}"
        course.hand_in(student_id, notebook)
    deleted, edited = copy.deepcopy(right), copy.deepcopy(released)
    deleted.cells = [cell for cell in deleted.cells if not cell.metadata.get("nbgrader", {}).get("grade")]
    for cell in edited.cells:
        if cell.metadata.get("nbgrader", {}).get("grade"):
            cell.source = str(cell.metadata.nbgrader.points)
    course.hand_in("deleted", deleted)
    course.hand_in("edited", edited)
    course.hand_in("nojson", b"{")


def _moved_and_graded(course: Course, to: Path) -> Course:
    """The course in another folder, and there graded and told."""
    moved = Course(to)
    moved.folder.parent.mkdir()
    course.folder.rename(moved.folder)
    course.exchange.rename(moved.exchange)
    said = moved.nbgrader("autograde", ASSIGNMENT, "--Execute.timeout=5")
    (moved.folder / "autograde.log").write_text(said)
    moved.nbgrader("generate_feedback", ASSIGNMENT)
    moved.nbgrader("release_feedback", ASSIGNMENT, "--course", "nets")
    return moved


@pytest.fixture(scope="module")
def scores(term: Course) -> dict[str, float]:
    """What nbgrader exports."""
    return term.scores()


FULL = sum(EX6 if unit.id == "ex6" else unit.points for unit in UNITS) + MINE


def by_modules(grader: Grader, submission: Submission, mine: bool) -> float:
    """What ``gradlings grade`` gives for the same code, at the instructor's points."""
    points = MINE if mine else 0.0
    for unit in UNITS:
        verdict = grader.exercise(unit, submission)
        points += verdict.points * (EX6 / unit.points if unit.id == "ex6" else 1)
    return points


@pytest.mark.parametrize("student", [USER, "zoe", "deleted"])
def test_all_right_is_worth_everything(scores: dict[str, float], student: str) -> None:
    assert scores[student] == pytest.approx(FULL)


def test_exported_points_are_those_of_the_modules(
    scores: dict[str, float], wrong: tuple[Submission, dict[str, str]], grader: Grader
) -> None:
    assert scores["wrong"] == pytest.approx(by_modules(grader, wrong[0], mine=True), abs=1e-4)
    assert scores["wrong"] < FULL


@pytest.mark.parametrize("student", ["crash", "endless"])
def test_what_one_exercise_does_costs_no_other(
    term: Course, scores: dict[str, float], grader: Grader, student: str
) -> None:
    path = term.submitted(student) / f"{ASSIGNMENT}.ipynb"
    files = {name: text.encode() for name, text in modules_of(path, released_in(term)).items()}
    submission = Submission(student, files)
    assert scores[student] == pytest.approx(by_modules(grader, submission, mine=True), abs=1e-4)
    costs = exercise("ex1").points if student == "crash" else EX6
    assert FULL - costs <= scores[student] < FULL


@pytest.mark.parametrize("student", ["empty", "edited", "nojson"])
def test_nothing_is_worth_nothing(scores: dict[str, float], student: str) -> None:
    assert scores[student] <= MINE if student == "edited" else scores[student] == 0


def test_feedback_names_the_slips(term: Course, wrong: tuple[Submission, dict[str, str]], kit: object) -> None:
    page = term.feedback("wrong")
    for unit in UNITS:
        if unit.id in wrong[1]:
            slips = {fault.id: fault for fault in load_faults(unit, kit.solutions)}  # type: ignore[attr-defined]
            words = slips[wrong[1][unit.id]].explanation.split("'")[0].split('"')[0].split("&")[0]
            assert words in page, (unit.id, words)


def test_feedback_says_why_a_file_could_not_be_read(term: Course) -> None:
    assert "could not be read" in term.feedback("nojson")
    assert "No notebook" in term.feedback("empty")
    assert "had been changed" in term.feedback("edited")


def test_feedback_went_out(term: Course) -> None:
    assert list(term.exchange.rglob("feedback/*.html"))


def test_progress_was_told(term: Course) -> None:
    said = (term.folder / "autograde.log").read_text()
    assert "submission 1 of 9, about" in said
    assert "submission 9 of 9" in said


def test_hidden_tests_are_run_and_not_released(term: Course) -> None:
    assert "FeedForwardNet(2, 3, 4)" not in cell_of(released_in(term), "mine").source
    assert "FeedForwardNet(2, 3, 4)" in cell_of(term.autograded("zoe"), "mine").source


def test_changed_points_reach_the_released_check(term: Course) -> None:
    assert f"points={EX6:g}" in cell_of(released_in(term), "ex6-check").source


def test_every_graded_notebook_is_one(term: Course, scores: dict[str, float]) -> None:
    for student in scores:
        nbformat.validate(term.autograded(student))


def test_a_resubmission_is_graded_anew_and_alone(term: Course, scores: dict[str, float]) -> None:
    """A deleted check is worth what it is worth now; nothing stays of an older score."""
    notebook = released_in(term)
    notebook.cells = [cell for cell in notebook.cells if not cell.metadata.get("nbgrader", {}).get("grade")]
    term.hand_in("zoe", notebook)
    (term.submitted("zoe") / "timestamp.txt").write_text("2100-01-01 00:00:00 UTC")
    stamp = term.folder / "autograded" / "zoe" / ASSIGNMENT
    stamp.chmod(0o755)
    (stamp / "timestamp.txt").unlink(missing_ok=True)
    (stamp / "timestamp.txt").write_text("2000-01-01 00:00:00 UTC")
    said = term.nbgrader("autograde", ASSIGNMENT)
    assert "submission 1 of 1" in said
    after = term.scores()
    assert after.pop("zoe") <= MINE
    assert after == {student: score for student, score in scores.items() if student != "zoe"}


def test_one_student_can_be_graded_again(term: Course) -> None:
    said = term.nbgrader("autograde", ASSIGNMENT, "--student", "wrong", "--force", "--no-execute")
    assert "submission 1 of 1" in said
    outputs = [cell.outputs for cell in term.autograded("wrong").cells if cell.id.endswith("-check")]
    assert all(json.dumps(each).count("execute_result") == 1 for each in outputs)
