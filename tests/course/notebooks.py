"""Notebooks as students make them, and what they are worth."""

from __future__ import annotations

from collections.abc import Callable

import nbformat
from nbformat import NotebookNode

from grader.catalogue import exercise
from grader.course.grading import Graded

EXERCISES = ("ex1", "ex6")
"""Two suffice for most tests: a class to write, and two functions of which one name is another exercise's too."""
FULL = {id: exercise(id).points for id in EXERCISES}
NOTHING = dict.fromkeys(EXERCISES, 0.0)

HandIn = Callable[..., Graded]
"""Grades a notebook, or bytes that may be one."""


def cell_of(notebook: NotebookNode, id: str) -> NotebookNode:
    """The cell of this id."""
    return next(cell for cell in notebook.cells if cell.get("id") == id)


def code(source: str) -> NotebookNode:
    """A cell that a student adds."""
    return nbformat.v4.new_code_cell(source)


def placed_before(notebook: NotebookNode, id: str, cell: NotebookNode) -> None:
    """Puts a cell in front of the one of this id."""
    notebook.cells.insert(notebook.cells.index(cell_of(notebook, id)), cell)


def points(graded: Graded) -> dict[str, float]:
    """The points of each exercise."""
    return {id: verdict.points for id, verdict in graded.verdicts.items()}
