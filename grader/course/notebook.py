"""Builds the notebook of a course from the solutions' text: nbgrader's source version, answers included."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from grader.catalogue import exercises as catalogue
from grader.course.assemble import title
from grader.course.lesson import Lesson, Part, read_lesson
from grader.exercise import Exercise

ASSIGNMENT = "implementing-a-network"
"""The name of nbgrader's assignment, and of its one notebook."""

_SCHEMA = 3
_OPENING = """# Implementing a Network

Building and training complete neural networks in PyTorch, one exercise at a time.

In each exercise, write your answer where it says `raise NotImplementedError` (and delete that line), run the cell, and
then run the cell with `check(...)` below it: it says what is right, what is not, and what to try. You may add cells of
your own wherever you like. An exercise is graded by its own cells and by what the cells *before* its check define."""
_DEMO_CALL = "# {name}({arguments})  # take away the # at the beginning of this line, and run the cell"
_CHECK = "from grader.notebook import check\n\ncheck({arguments})"


def source_notebook(
    exercises: Sequence[Exercise], solutions: Path, points: Mapping[str, float] | None = None
) -> NotebookNode:
    """The source notebook of these exercises.

    Args:
        exercises: in the order in which they shall stand.
        solutions: the folder with the solutions; an exercise without a module has a check only.
        points: what an exercise is worth, by its id, where that is not what its checks are worth.
    """
    worth = {exercise.id: exercise.points for exercise in exercises} | dict(points or {})
    modules = {exercise.module for exercise in exercises}
    cells = [_text("opening", _OPENING)]
    for exercise in exercises:
        if exercise.module is not None:
            text = (solutions / f"{exercise.module}.py").read_text(encoding="utf-8")
            lesson = read_lesson(text, {unit.module for unit in catalogue() if unit.module is not None})
            cells += _lesson_cells(exercise.id, lesson, modules)
        else:
            cells.append(_text(f"{exercise.id}-lesson", f"## {exercise.title}\n\n{exercise.lesson}".strip()))
        cells.append(_check_cell(exercise, worth[exercise.id]))
    return nbformat.v4.new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
    )


def check_source(exercise: str, points: float, usual: float) -> str:
    """The text of an exercise's graded cell; it names the points only where they are not the usual ones."""
    return _CHECK.format(arguments=f'"{exercise}"' if points == usual else f'"{exercise}", points={points:g}')


def _lesson_cells(exercise: str, lesson: Lesson, modules: set[str | None]) -> list[NotebookNode]:
    cells = [_text(f"{exercise}-title", f"## {lesson.title}")]
    counts: dict[str, int] = {}
    outside = [statement for module, statement in lesson.siblings if module not in modules]
    if outside:
        cells.append(_code(f"{exercise}-siblings", "\n".join(outside)))
    for part in lesson.parts:
        counts[part.kind] = counts.get(part.kind, 0) + 1
        cells.append(_part_cell(exercise, part, counts[part.kind]))
    return cells


def _part_cell(exercise: str, part: Part, count: int) -> NotebookNode:
    if part.kind == "text":
        return _text(f"{exercise}-text-{count}", re.sub(r"^## ", "### ", part.source))
    if part.kind == "demo":
        name = f"try_{exercise}"
        source = re.sub(r"\bmain\b", name, part.source, count=1)
        arguments = "[]" if "def main()" not in part.source else ""  # of a command line
        return _code(f"{exercise}-demo", f"{source}\n\n\n{_DEMO_CALL.format(name=name, arguments=arguments)}")
    if part.kind == "answer":
        (name,) = part.names
        return _answer_cell(f"{exercise}-{_kebab(name)}", f"{title(exercise, name)}\n{part.source}")
    return _code(f"{exercise}-given-{count}", part.source)


def _kebab(name: str) -> str:
    """``train_epoch`` → ``train-epoch``, ``FeedForwardNet`` → ``feed-forward-net``, ``MNISTNet`` → ``mnist-net``."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", name)
    return words.replace("_", "-").lower()


def _text(id: str, source: str) -> NotebookNode:
    return nbformat.v4.new_markdown_cell(source, id=id)


def _code(id: str, source: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, id=id)


def _answer_cell(id: str, source: str) -> NotebookNode:
    return nbformat.v4.new_code_cell(source, id=id, metadata=_marks(id, solution=True))


def _check_cell(exercise: Exercise, points: float) -> NotebookNode:
    id = f"{exercise.id}-check"
    source = check_source(exercise.id, points, exercise.points)
    metadata = _marks(id, grade=True, locked=True, points=int(points) if points == int(points) else points)
    return nbformat.v4.new_code_cell(source, id=id, metadata=metadata)


def _marks(grade_id: str, **marks: Any) -> dict[str, Any]:
    """nbgrader's metadata of a cell."""
    return {
        "nbgrader": {
            "grade": False,
            "grade_id": grade_id,
            "locked": False,
            "schema_version": _SCHEMA,
            "solution": False,
            "task": False,
        }
        | marks
    }
