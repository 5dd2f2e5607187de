"""From modules to a submitted notebook, and from a notebook to modules: both are graded alike, check by check."""

from __future__ import annotations

import ast
import copy
import io
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.catalogue import exercises
from grader.course.answers import answers
from grader.course.assemble import WHOLE_MODULE, titles
from grader.course.cells import UnreadableNotebook, read_cells
from grader.course.folder import BadCourse
from grader.course.notebook import ASSIGNMENT
from grader.course.rebuild import is_answer, rebuild
from grader.course.release import cleared
from grader.submission import Submission
from grader.trouble import Trouble


class CannotHandIn(Trouble):
    """Something stands in the way; the message says what, in one line."""


@dataclass(frozen=True)
class HandedIn:
    """Where a submission was written to, and the modules that the notebook has no place for."""

    notebook: Path
    left_out: tuple[str, ...]


def released_notebook(course: Path) -> NotebookNode:
    """The notebook that a course has released, or would release.

    Raises:
        BadCourse: it has none.
    """
    for folder, make in (("release", copy.deepcopy), ("source", cleared)):
        path = course / folder / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        if path.is_file():
            return make(nbformat.read(path, as_version=4))
    raise BadCourse(f"{course} is not a course: no source/{ASSIGNMENT} in it")


def notebook_of(submission: Submission, released: NotebookNode) -> NotebookNode:
    """The released notebook with a submission's modules in its cells, each whole in the first cell of its exercise."""
    notebook = copy.deepcopy(released)
    modules = {unit.id: f"{unit.module}.py" for unit in exercises() if unit.module is not None}
    begun: set[str] = set()
    for cell in notebook.cells:
        exercise = next((id for id, _ in titles(cell.source)), "") if is_answer(cell) else ""
        file = modules.get(exercise)
        if file is None or file not in submission.files:
            continue
        heading = next(line for line in cell.source.split("\n") if titles(line))
        if exercise in begun:
            cell.source = f"{heading}\n# (handed in with the module, above)"
        else:
            cell.source = f"{heading}\n{WHOLE_MODULE}\n{module_text(submission.files[file])}"
        begun.add(exercise)
    return notebook


def module_text(content: bytes) -> str:
    """A module's text for a cell; ``__name__`` is ``"__main__"`` there, so what waits for that is kept from running."""
    try:
        tree = ast.parse(content)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _broken(content.decode("utf-8", "replace"))
    text = _decoded(content)
    lines = text.split("\n")
    for statement in tree.body:
        if isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test):
            line = lines[statement.lineno - 1]
            if line.startswith("if ") and line.rstrip().endswith(":"):
                lines[statement.lineno - 1] = f"if False:  # {line[3:].rstrip().removesuffix(':')}"
    return "\n".join(lines)


def _broken(text: str) -> str:
    """The text of a file that Python refuses, such that it is refused in a cell too."""
    try:
        ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return text
    return f'raise SyntaxError("the file is not text in UTF-8")\n{text}'


def _decoded(content: bytes) -> str:
    """The text of a file that Python takes, which is lenient about comments."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
    except SyntaxError:
        encoding = "utf-8"
    return io.TextIOWrapper(io.BytesIO(content), encoding, "replace").read().removeprefix("\ufeff")


def hand_in(submission: Submission, student: str, course: Path, *, force: bool = False) -> HandedIn:
    """Writes a submission of modules into a course's ``submitted`` folder, as nbgrader's ``collect`` would.

    Raises:
        CannotHandIn: the student's name cannot be a folder's, or something was handed in already.
        BadCourse: the folder is not a course.
    """
    if not student or student.startswith(".") or any(character in student for character in "/\\*?[]\0"):
        raise CannotHandIn(f"{student!r} cannot be the name of a student's folder")
    notebook = notebook_of(submission, released_notebook(course))
    folder = course / "submitted" / student / ASSIGNMENT
    path = folder / f"{ASSIGNMENT}.ipynb"
    if path.exists() and not force:
        raise CannotHandIn(f"{path} is there already; --force replaces it")
    folder.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)
    modules = {f"{unit.module}.py" for unit in exercises() if unit.module is not None}
    for name, content in submission.files.items():
        if name not in modules:
            (folder / name).write_bytes(content)
    (folder / "timestamp.txt").write_text(datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC"), encoding="utf-8")
    placed = {f"{unit.module}.py" for unit in exercises() if unit.id in _asked(notebook)}
    return HandedIn(path, tuple(sorted(set(submission.files) & modules - placed)))


def _asked(notebook: NotebookNode) -> set[str]:
    return {exercise for cell in notebook.cells if is_answer(cell) for exercise, _ in titles(cell.source)}


def modules_of(notebook: Path, released: NotebookNode | None = None) -> Mapping[str, str]:
    """The text of each module that a notebook answers, by its file's name.

    Args:
        notebook: a student's.
        released: what it was made from; the notebook itself, if not given.

    Raises:
        CannotHandIn: the file is not a notebook, or answers no exercise.
    """
    content = notebook.read_bytes()
    try:
        cells = read_cells(content)
        base = released if released is not None else nbformat.reads(content.decode(), as_version=4)
    except (UnreadableNotebook, ValueError) as error:
        raise CannotHandIn(f"{notebook}: {error}") from None
    assembled = answers(rebuild(base, cells).cells)
    if not assembled:
        raise CannotHandIn(f"{notebook} has no cells of an exercise, each with its check below")
    names = {unit.id: f"{unit.module}.py" for unit in exercises()}
    return {names[id]: each.text for id, each in assembled.items()}
