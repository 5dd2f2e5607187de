"""What the tests of the course share: one released notebook, and ways to hand it in."""

from __future__ import annotations

import copy

import nbformat
import pytest
from nbformat import NotebookNode
from notebooks import EXERCISES, HandIn

from grader.build import Kit
from grader.catalogue import exercise
from grader.course.grading import Graded, Handed, grade_notebook
from grader.course.notebook import ASSIGNMENT, source_notebook
from grader.course.release import Release, cleared
from grader.grade import Grader
from grader.sandbox import Sandbox


@pytest.fixture(scope="session")
def source(kit: Kit) -> NotebookNode:
    """The source notebook of two exercises."""
    return source_notebook([exercise(id) for id in EXERCISES], kit.solutions)


@pytest.fixture(scope="session")
def released(source: NotebookNode) -> NotebookNode:
    """What students receive of it."""
    return cleared(source)


@pytest.fixture
def right(source: NotebookNode, released: NotebookNode) -> NotebookNode:
    """The released notebook with all answers right."""
    notebook = copy.deepcopy(released)
    answers = {cell.id: cell.source for cell in source.cells}
    for cell in notebook.cells:
        if cell.metadata.get("nbgrader", {}).get("solution"):
            cell.source = answers[cell.id]
    return notebook


@pytest.fixture
def graded(released: NotebookNode, grader: Grader, sandbox: Sandbox) -> HandIn:
    """Grades a notebook, or bytes that may be one."""

    def grade(
        handed: NotebookNode | bytes | None, found_as: str | None = None, release: Release | None = None
    ) -> Graded:
        content = handed if handed is None or isinstance(handed, bytes) else nbformat.writes(handed).encode()
        found = found_as or (f"{ASSIGNMENT}.ipynb" if content is not None else None)
        return grade_notebook(
            release or Release(released, {}), Handed(ASSIGNMENT, content, found, {}), grader, sandbox, 5.0, {}
        )

    return grade
