"""The check in a student's notebook: ``check("ex6")`` grades what the cells run so far say, as ``pytest grader`` would.

It shows feedback and gives the points, as a number and nothing else: nbgrader reads them off. When a course is graded,
the points are decided elsewhere; here they are a service to the student.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import sys
import textwrap
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

from grader.catalogue import exercise, exercises
from grader.course.assemble import Piece, assemble, titles
from grader.course.feedback import placed, worth
from grader.course.magics import plain_python
from grader.grade import Grader
from grader.judge import not_there
from grader.report.html import to_html
from grader.report.text import to_text
from grader.sandbox import Sandbox
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

_VALIDATE_WIDTH = 80
"""Columns; ``nbgrader validate`` cuts lines that are longer than 83."""
_grader: list[Grader] = []


def check(id: str, points: float | None = None) -> int | float:
    """Grades an exercise by the cells that have been run in this notebook, and shows what is right and what to try.

    Args:
        id: the exercise, ``"ex1"`` and so on.
        points: what it is worth, where that is not the usual.

    Returns:
        The points earned.

    Raises:
        UnknownExercise: there is no exercise of that id.
        RuntimeError: not called in a notebook.
    """
    with _silence():
        verdict = grade_cells(id, _cells_run())
        verdict = verdict if points is None else worth(verdict, points)
    _show(verdict)
    return int(verdict.points) if verdict.points == int(verdict.points) else float(verdict.points)


def grade_cells(id: str, cells: Sequence[str]) -> ExerciseVerdict:
    """The verdict on an exercise as the cells say it, given in the order in which they were run.

    Raises:
        UnknownExercise: there is no exercise of that id.
    """
    unit = exercise(id)
    modules = {each.id: each.module for each in exercises() if each.module is not None}
    wanted = [each for each, module in modules.items() if module in unit.modules]
    pieces = _pieces(cells, modules)
    assembled = {each: assemble(_moved(pieces, each), each, modules) for each in wanted if _written(pieces, each)}
    if unit.module is not None and id not in assembled:
        return not_there(
            unit, f'No cell that begins with "# {id}: …" has been run yet. Run yours, then this one again.'
        )
    files = {f"{modules[each]}.py": module.text.encode() for each, module in assembled.items()}
    verdict = _the_grader().exercise(unit, Submission("notebook", files))
    return placed(verdict, assembled.get(id), f"{unit.module}.py")


def _pieces(cells: Sequence[str], modules: dict[str, str]) -> list[Piece]:
    """The cells as pieces; of a cell that has a title, only what was run last."""
    pieces: list[Piece] = []
    for source in cells:
        heading = [(owner, name) for owner, name in titles(source)[:1] if owner in modules]
        owner, name = heading[0] if heading else (None, "")
        if owner is not None:
            pieces = [piece for piece in pieces if (piece.owner, piece.label) != (owner, name)]
        pieces.append(Piece(plain_python(source), owner, None, (name,) if name else (), name))
    return pieces


def _written(pieces: Sequence[Piece], exercise: str) -> bool:
    return any(piece.owner == exercise for piece in pieces)


def _moved(pieces: Sequence[Piece], exercise: str) -> list[Piece]:
    """The pieces with those of other exercises in front: a name that two exercises use is this one's here."""
    others = [piece for piece in pieces if piece.owner not in (None, exercise)]
    return others + [piece for piece in pieces if piece.owner in (None, exercise)]


def _the_grader() -> Grader:
    """The grader of this kernel; its sandbox lives as long."""
    if not _grader:
        with _silence_descriptor():
            sandbox = Sandbox(1)
        atexit.register(sandbox.close)  # before multiprocessing's own, which would wait for the worker
        _grader.append(Grader(sandbox))
    return _grader[0]


def _shell() -> Any:
    ipython: Any = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    if shell is None:
        raise RuntimeError("check() reads the cells of a notebook; for modules there is: pytest grader")
    return shell


def _cells_run() -> list[str]:
    """The text of every cell that was run before the one that runs now."""
    return [str(source) for source in _shell().history_manager.input_hist_raw[:-1]]


def _show(verdict: ExerciseVerdict) -> None:
    from IPython.display import display

    text = to_text(verdict)
    show: Any = display
    show({"text/html": to_html(verdict), "text/plain": text}, raw=True)
    if os.environ.get("NBGRADER_VALIDATING") and verdict.points < verdict.max_points:
        print(_narrow(to_text(verdict, _VALIDATE_WIDTH)), file=sys.stderr)  # validate shows nothing else of a cell


def _narrow(text: str) -> str:
    """The text with every line short enough for ``nbgrader validate``."""
    lines = []
    for line in text.splitlines():
        indent = " " * (len(line) - len(line.lstrip()))
        lines += textwrap.wrap(line, _VALIDATE_WIDTH, subsequent_indent=f"{indent}  ") or [""]
    return "\n".join(lines)


@contextlib.contextmanager
def _silence() -> Iterator[None]:
    """Nothing on stderr: nbgrader takes a word there for a failure, whatever the points."""
    with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def _silence_descriptor() -> Iterator[None]:
    """Has processes that are started in here inherit a stderr that leads nowhere."""
    if sys.__stderr__ is not None:
        sys.__stderr__.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
