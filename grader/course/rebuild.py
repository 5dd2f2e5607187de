"""Rebuilds a submitted notebook from the released one, so that nothing but the student's own text is taken from it.

Every released cell is there again, in its place and with its metadata; a student's answers are laid into the cells that
ask for them, and the cells that they added stay behind the cell that they stood behind. Outputs are nobody's: dropped.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode

from grader.course.assemble import titles
from grader.course.cells import Cell
from grader.course.magics import plain_python
from grader.course.parsing import parse


@dataclass(frozen=True)
class Placed:
    """A cell of a rebuilt notebook, and the released cell that it is; none where the student added it."""

    cell: NotebookNode
    released: NotebookNode | None


@dataclass(frozen=True)
class Rebuilt:
    """``notes`` say in sentences what was put in order."""

    cells: tuple[Placed, ...]
    metadata: NotebookNode
    notes: tuple[str, ...]


def marks(cell: NotebookNode) -> dict[str, object]:
    """nbgrader's metadata of a cell; empty where it has none."""
    return dict(cell.metadata.get("nbgrader") or {})


def is_answer(cell: NotebookNode) -> bool:
    """Whether a student's text belongs in there."""
    return bool(marks(cell).get("solution")) or bool(marks(cell).get("task"))


def is_kept(cell: NotebookNode) -> bool:
    """Whether it is the instructor's alone: graded by its outputs, or locked."""
    return not is_answer(cell) and bool(marks(cell).get("grade") or marks(cell).get("locked"))


def defined(source: str) -> tuple[str, ...]:
    """The functions and classes that a code cell defines."""
    body = getattr(parse(plain_python(source)), "body", ())
    return tuple(s.name for s in body if isinstance(s, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef))


def asked(cell: NotebookNode) -> tuple[str, ...]:
    """The names that a released cell asks for: those in its title lines, and those that it defines."""
    names = [name for _, name in titles(cell.source)] + list(defined(cell.source))
    return tuple(dict.fromkeys(names)) if cell.cell_type == "code" else ()


def rebuild(released: NotebookNode, submitted: Sequence[Cell]) -> Rebuilt:
    """The released notebook with a student's text in it."""
    match = _Match(released.cells, submitted)
    behind = match.added()
    cells = [Placed(_added(submitted[at], at), None) for at in behind.get(-1, ())]
    for at, cell in enumerate(released.cells):
        cells.append(Placed(_with_text(cell, match.text(at)), cell))
        cells.extend(Placed(_added(submitted[place], place), None) for place in behind.get(at, ()))
    return Rebuilt(tuple(cells), copy.deepcopy(released.metadata), tuple(match.notes))


@dataclass
class _Match:
    """Which submitted cell is which released cell; whatever is nobody's is a cell that the student added."""

    released: Sequence[NotebookNode]
    submitted: Sequence[Cell]
    notes: list[str] = field(default_factory=list)
    _owner: dict[int, int] = field(default_factory=dict)
    _chosen: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._claim()
        for at, cell in enumerate(self.released):
            if is_answer(cell):
                self._choose_answer(at, cell)
            elif is_kept(cell):
                self._note_kept(at, cell)
            else:
                self._choose(at, self._claims(at)[:1])

    def text(self, at: int) -> str | None:
        """The student's text for a released cell; none where the released text stands."""
        place = self._chosen.get(at)
        return None if place is None or is_kept(self.released[at]) else self.submitted[place].source

    def added(self) -> dict[int, list[int]]:
        """The cells that the student added, by the released cell that they stand behind (-1: before all)."""
        behind: dict[int, list[int]] = {}
        anchor = -1
        for place, cell in enumerate(self.submitted):
            if place in self._owner:
                anchor = self._owner[place]
            elif cell.source.strip():
                behind.setdefault(anchor, []).append(place)
        return behind

    def _claim(self) -> None:
        """Who is who by the ids that nbgrader and Jupyter gave, else by the text, else by the title line."""
        by_grade_id = {str(marks(c)["grade_id"]): at for at, c in enumerate(self.released) if marks(c).get("grade_id")}
        by_id: dict[str, int] = {c.id: at for at, c in enumerate(self.released) if "id" in c}
        by_title = {pair: at for at, c in enumerate(self.released) if is_answer(c) for pair in titles(c.source)[:1]}
        by_text = {(c.cell_type, c.source): at for at, c in reversed(list(enumerate(self.released)))}
        for place, cell in enumerate(self.submitted):
            found = (
                by_grade_id.get(cell.grade_id or ""),
                by_id.get(cell.id or ""),
                by_text.get((cell.kind, cell.source)),
                by_title.get(next(iter(titles(cell.source)), ("", ""))),
            )
            owner = next((at for at in found if at is not None), None)
            if owner is not None:
                self._owner[place] = owner

    def _claims(self, at: int) -> list[int]:
        return [place for place, owner in self._owner.items() if owner == at]

    def _choose(self, at: int, places: Sequence[int]) -> None:
        if places:
            self._chosen[at] = places[0]

    def _choose_answer(self, at: int, cell: NotebookNode) -> None:
        """The first copy that was written in; further ones that were stay as cells of the student's."""
        name = str(marks(cell).get("grade_id", "?"))
        claims = self._claims(at)
        written = [place for place in claims if self.submitted[place].source.strip() != cell.source.strip()]
        if not written:
            written = self._written_elsewhere(cell)
            if written:
                self.notes.append(
                    f"The answer to `{name}` stood in another cell than the one for it, and was taken from there."
                )
            elif not claims:
                self.notes.append(f"The cell `{name}` was missing and has been put back, without an answer.")
        self._choose(at, written or claims)
        for place in written[:1]:
            self._owner[place] = at
            if self.submitted[place].kind != cell.cell_type:
                self.notes.append(
                    f"The cell `{name}` was a {self.submitted[place].kind} cell; it is a {cell.cell_type} cell again."
                )
        if len(claims) > 1:
            self.notes.append(f"The cell `{name}` was there {len(claims)} times.")
        for place in written[1:]:
            self._owner.pop(place, None)

    def _written_elsewhere(self, cell: NotebookNode) -> list[int]:
        names = set(asked(cell))
        for place, candidate in enumerate(self.submitted):
            if place not in self._owner and candidate.kind == "code":
                found = names & set(defined(candidate.source))
                if found and self._nearest(place, found) is cell:
                    return [place]
        return []

    def _nearest(self, place: int, names: set[str]) -> NotebookNode:
        """Of the released cells that ask for one of the names, the one nearest to where the student wrote."""
        anchor = max((owner for other, owner in self._owner.items() if other < place), default=-1)
        asking = [
            (abs(at - anchor), at)
            for at, cell in enumerate(self.released)
            if is_answer(cell) and names & set(asked(cell))
        ]
        return self.released[min(asking)[1]]

    def _note_kept(self, at: int, cell: NotebookNode) -> None:
        name = str(marks(cell).get("grade_id", "?"))
        claims = self._claims(at)
        if not claims:
            self.notes.append(f"The cell `{name}` was missing and has been put back.")
        elif len(claims) > 1:
            self.notes.append(f"The cell `{name}` was there {len(claims)} times; the released one counts.")
        elif self.submitted[claims[0]].source.strip() != cell.source.strip():
            self.notes.append(f"The cell `{name}` had been changed; the released text counts.")
        elif self.submitted[claims[0]].kind != cell.cell_type:
            self.notes.append(
                f"The cell `{name}` was a {self.submitted[claims[0]].kind} cell; the released one counts."
            )


def _with_text(cell: NotebookNode, text: str | None) -> NotebookNode:
    new = copy.deepcopy(cell)
    if text is not None:
        new.source = text
    if new.cell_type == "code":
        new.outputs, new.execution_count = [], None
    return new


def _added(cell: Cell, place: int) -> NotebookNode:
    makers: dict[str, Callable[..., NotebookNode]] = {
        "code": nbformat.v4.new_code_cell,
        "markdown": nbformat.v4.new_markdown_cell,
        "raw": nbformat.v4.new_raw_cell,
    }
    return makers[cell.kind](cell.source, id=f"added-{place}")
