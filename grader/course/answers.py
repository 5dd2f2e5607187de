"""What a rebuilt notebook answers: which exercises it checks, and the module of each."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from nbformat import NotebookNode

from grader.catalogue import exercises
from grader.course.assemble import WHOLE_MODULE, Assembled, Piece, assemble, titles
from grader.course.magics import plain_python
from grader.course.parsing import parse
from grader.course.rebuild import Placed, asked, is_answer, marks
from grader.submission import Submission


def checked(cell: NotebookNode) -> str | None:
    """The exercise whose points a graded cell asks for with ``check("ex6")``; none where it is an ordinary cell."""
    if cell.cell_type != "code" or not marks(cell).get("grade") or is_answer(cell):
        return None
    tree = parse(plain_python(cell.source))
    if tree is None:
        return None
    known = {exercise.id for exercise in exercises()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "check" and node.args:
            argument = node.args[0]
            if isinstance(argument, ast.Constant) and argument.value in known:
                return str(argument.value)
    return None


def answers(cells: Sequence[Placed]) -> dict[str, Assembled]:
    """The module of each exercise that is checked in there and has cells to answer in, by the exercise's id."""
    modules = {exercise.id: exercise.module for exercise in exercises() if exercise.module is not None}
    checks = [(at, checked(placed.released)) for at, placed in enumerate(cells) if placed.released is not None]
    pieces = _pieces(cells, [(at, exercise) for at, exercise in checks if exercise])
    found = {}
    for at, exercise in checks:
        if exercise in modules:
            before = [piece for place, piece in pieces if place < at]
            if any(piece.owner == exercise for piece in before):
                found[exercise] = assemble(before, exercise, modules)
    return found


def submission(name: str, assembled: Mapping[str, Assembled], beside: Mapping[str, bytes]) -> Submission:
    """The submission that is graded: the assembled modules, and whatever Python files lay beside the notebook."""
    files = {file: content for file, content in beside.items() if file.endswith(".py") and "/" not in file}
    modules = {exercise.id: exercise.module for exercise in exercises()}
    return Submission(name, files | {f"{modules[id]}.py": each.text.encode() for id, each in assembled.items()})


def _pieces(cells: Sequence[Placed], checks: Sequence[tuple[int, str]]) -> list[tuple[int, Piece]]:
    pieces = []
    for at, placed in enumerate(cells):
        section = next((exercise for place, exercise in checks if place >= at), None)
        released = placed.released
        if placed.cell.cell_type != "code" or (
            released is not None and marks(released).get("grade") and not is_answer(released)
        ):
            continue
        owner = _owner(released, section) if released is not None else None
        public = asked(released) if released is not None and owner else ()
        pieces.append((at, Piece(_python(placed.cell.source), owner, section, public, public[0] if public else "")))
    return pieces


def _python(source: str) -> str:
    return source if WHOLE_MODULE in source else plain_python(source)


def _owner(released: NotebookNode, section: str | None) -> str | None:
    """The exercise that an answer belongs to: by its title line, else by the section that it stands in."""
    if not is_answer(released):
        return None
    return next((exercise for exercise, _ in titles(released.source)), section)
