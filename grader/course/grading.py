"""Grades one submitted notebook: rebuilt, taken apart into modules, observed, judged; its other cells run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from grader.catalogue import exercise
from grader.course.answers import answers, checked, submission
from grader.course.cells import Cell, UnreadableNotebook, read_cells
from grader.course.execution import execute
from grader.course.feedback import feedback, placed
from grader.course.memory import Memory
from grader.course.rebuild import Placed, Rebuilt, is_kept, marks, rebuild
from grader.course.release import Release
from grader.course.script import Error, Output, plain
from grader.grade import Grader
from grader.sandbox import Sandbox, SandboxError
from grader.verdict import ExerciseVerdict

_NBGRADERS = ("timestamp.txt", "submission_secret.txt")
MOST_BESIDE = 100_000_000
"""Bytes of files beside the notebook that its cells find when they run."""


@dataclass(frozen=True)
class Handed:
    """What lies in a student's folder for one notebook: its bytes, the name it was found under, and the other files."""

    name: str
    notebook: bytes | None
    found_as: str | None
    beside: Mapping[str, bytes]


@dataclass(frozen=True)
class Graded:
    """A notebook rebuilt and graded: ``outputs`` are those of its code cells, by their place."""

    notebook: NotebookNode
    outputs: Mapping[int, tuple[Output, ...]]
    verdicts: Mapping[str, ExerciseVerdict]
    notes: tuple[str, ...]


def grade_notebook(
    release: Release,
    handed: Handed,
    grader: Grader | Memory,
    sandbox: Sandbox,
    seconds: float,
    shared: Mapping[str, bytes],
) -> Graded:
    """Grades what was handed in against what was released.

    Args:
        release: trusted.
        handed: a stranger's.
        seconds: how long one cell may run.
        shared: the instructor's files, which lie beside the notebook in the place of a student's of the same name.
    """
    cells, problems = _read(handed)
    rebuilt = rebuild(release.notebook, cells)
    for each in rebuilt.cells:
        if each.released is not None and is_kept(each.released):
            each.cell.source = release.kept.get(str(marks(each.released).get("grade_id")), each.cell.source)
    notes = problems if not cells else (*problems, *rebuilt.notes)
    verdicts = _verdicts(rebuilt, handed, grader)
    python = is_python(release.notebook)
    outputs = _outputs(rebuilt, verdicts, {**handed.beside, **shared}, sandbox, seconds) if python else {}
    shift = 1 if notes else 0  # the cell with the notes comes first
    return Graded(_notebook(rebuilt, notes), {at + shift: each for at, each in outputs.items()}, verdicts, notes)


def outputs_of(graded: Graded, at: int, count: int) -> list[dict[str, Any]]:
    """The outputs of the cell at this place, as a notebook holds them; its results bear the number ``count``."""
    found = plain(graded.outputs.get(at, ()))
    for output in found:
        if output["output_type"] == "execute_result":
            output["execution_count"] = count
    return found


def is_python(notebook: NotebookNode) -> bool:
    """Whether the notebook's kernel speaks Python."""
    return str(notebook.metadata.get("kernelspec", {}).get("language", "python")).lower() == "python"


def _read(handed: Handed) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """The cells that were handed in, and sentences on what was odd about the file."""
    if handed.notebook is None:
        return (), (f"No notebook {handed.name}.ipynb was handed in, so nothing in it could be graded.",)
    notes = []
    if handed.found_as not in (None, f"{handed.name}.ipynb"):
        notes.append(f"The notebook was handed in as {handed.found_as} instead of {handed.name}.ipynb.")
    try:
        return read_cells(handed.notebook), tuple(notes)
    except UnreadableNotebook as error:
        return (), (*notes, f"The notebook could not be read, so nothing in it could be graded. {error}")


def _verdicts(rebuilt: Rebuilt, handed: Handed, grader: Grader | Memory) -> dict[str, ExerciseVerdict]:
    assembled = answers(rebuilt.cells)
    whole = submission(handed.name, assembled, handed.beside)
    found = {}
    for each in rebuilt.cells:
        id = checked(each.released) if each.released is not None else None
        if id is not None and id not in found:
            unit = exercise(id)
            found[id] = placed(grader.exercise(unit, whole), assembled.get(id), f"{unit.module}.py")
    return found


def _outputs(
    rebuilt: Rebuilt,
    verdicts: Mapping[str, ExerciseVerdict],
    files: Mapping[str, bytes],
    sandbox: Sandbox,
    seconds: float,
) -> dict[int, tuple[Output, ...]]:
    ours = {
        at: id for at, each in enumerate(rebuilt.cells) if each.released is not None and (id := checked(each.released))
    }
    scripts = [
        None if at in ours or each.cell.cell_type != "code" or not each.cell.source.strip() else each.cell.source
        for at, each in enumerate(rebuilt.cells)
    ]
    try:
        outputs = execute(scripts, files, sandbox, seconds)
    except SandboxError as error:  # the cells' outputs are lost, no points but those of graded cells among them
        outputs = {
            at: (Error("NotRun", f"The grader itself failed: {error}"),) for at, each in enumerate(scripts) if each
        }
    for at, id in ours.items():
        outputs[at] = feedback(verdicts[id], float(str(marks(rebuilt.cells[at].cell).get("points", 0))))
    for at, each in enumerate(rebuilt.cells):
        if _graded_by_its_outputs(each) and at not in outputs:
            outputs[at] = (Error("NotRun", "This graded cell is empty."),)
    return outputs


def _graded_by_its_outputs(placed: Placed) -> bool:
    return (
        placed.cell.cell_type == "code"
        and bool(marks(placed.cell).get("grade"))
        and not marks(placed.cell).get("solution")
    )


def _notebook(rebuilt: Rebuilt, notes: tuple[str, ...]) -> NotebookNode:
    cells = [each.cell for each in rebuilt.cells]
    if notes:
        lines = "\n".join(f"- {note}" for note in notes)
        cells = [nbformat.v4.new_markdown_cell(f"**From the grader:**\n\n{lines}", id="grader-notes"), *cells]
    notebook = nbformat.v4.new_notebook(cells=cells, metadata=rebuilt.metadata)
    notebook.nbformat_minor = 5
    for at, cell in enumerate(notebook.cells):
        cell.setdefault("id", f"cell-{at}")
    return notebook


def read_handed(folder: Path, name: str, known: set[str]) -> Handed:
    """What lies in a student's folder for the notebook ``name``.

    A notebook under a wrong name is taken where the right one is not there, or is an empty file, and it is the only
    one that is no other notebook of the assignment (``known``).
    """
    files = files_in(folder)
    notebooks = {path: content for path, content in files.items() if path.endswith(".ipynb")}
    beside = {path: content for path, content in files.items() if path not in notebooks and path not in _NBGRADERS}
    right = f"{name}.ipynb"
    if notebooks.get(right):
        return Handed(name, notebooks[right], right, beside)
    others = sorted(path for path in notebooks if path != right and path.removesuffix(".ipynb") not in known)
    if len(others) == 1:
        return Handed(name, notebooks[others[0]], others[0], beside)
    return Handed(name, None, None, beside)


def files_in(folder: Path) -> dict[str, bytes]:
    """The plain files under a folder, by their relative path, but for links and what is too much."""
    found: dict[str, bytes] = {}
    size = 0
    for path in sorted(folder.rglob("*"), key=lambda path: (path.suffix != ".ipynb", path)):
        relative = path.relative_to(folder)
        if path.is_symlink() or not path.is_file() or any(part.startswith(".") for part in relative.parts):
            continue
        size += path.stat().st_size
        if size > MOST_BESIDE:
            break
        found[relative.as_posix()] = path.read_bytes()
    return found
