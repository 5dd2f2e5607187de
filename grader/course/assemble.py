"""Rebuilds from a notebook's cells the module that each exercise is graded as.

An exercise's module is its own cells as they stand, and of the other cells before its check *what they need*: the
imports, definitions and assignments of the names that they use, of the names that those use, and so on. A plot, a
training run, or a loop that never ends, in a cell that nobody's answer needs, does not come along. What another
exercise's cell defines is imported from that exercise's module, as it would be by a student who works in modules.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.course.parsing import parse

WHOLE_MODULE = "# gradlings: a whole module"
"""A cell that holds this line is a module by itself: what other cells define is not there for it."""

_EVERYTHING = "*"
"""What ``from … import *`` binds: one never knows."""
_TITLE = re.compile(r"^# (?P<exercise>\w+): (?P<name>\w+)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A code cell in plain Python; ``owner`` is the exercise whose answer it is, ``section`` the one it stands in.

    ``public`` are the names that its exercise asks for there; ``label`` is what a message calls it.
    """

    source: str
    owner: str | None = None
    section: str | None = None
    public: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Assembled:
    """A module's text, and for each of its lines the label and the line of the cell that it came from, if from one."""

    text: str
    origins: tuple[tuple[str, int] | None, ...]


def title(exercise: str, name: str) -> str:
    """The first line of the cell in which ``name`` is to be written: by it a cell is known without its metadata."""
    return f"# {exercise}: {name}"


def titles(source: str) -> tuple[tuple[str, str], ...]:
    """The exercise and the name in each title line of a cell."""
    return tuple((match["exercise"], match["name"]) for match in _TITLE.finditer(source))


def assemble(pieces: Sequence[Piece], exercise: str, modules: Mapping[str, str]) -> Assembled:
    """The module of ``exercise``.

    Args:
        pieces: the code cells that stand before the exercise's check, in order.
        exercise: its id; the pieces that it owns are taken whole.
        modules: the name of each exercise's module, by the exercise's id.
    """
    own = [piece for piece in pieces if piece.owner == exercise]
    futures = _futures(pieces)
    if any(WHOLE_MODULE in piece.source for piece in own):
        return _join([_Part(_without_futures(piece.source), piece.label) for piece in own], _futures(own))
    trees = [parse(piece.source) for piece in own]
    if any(tree is None for tree in trees):
        return _join([_Part(_without_futures(piece.source), piece.label) for piece in own], futures)
    bound = frozenset(name for tree in trees if tree for statement in tree.body for name in _bound(statement))
    needed = {name for tree in trees if tree for name in _used(tree)} | {name for p in own for name in p.public}
    needed.add(_EVERYTHING)
    context = _Context(pieces, exercise, modules, bound)
    return _join(context.parts(context.close(needed)), futures)


@dataclass(frozen=True)
class _Part:
    source: str
    label: str = ""


class _Context:
    """The statements of the pieces that the exercise does not own, and which of them it needs."""

    def __init__(
        self, pieces: Sequence[Piece], exercise: str, modules: Mapping[str, str], bound: frozenset[str]
    ) -> None:
        self._pieces, self._exercise, self._modules, self._bound = pieces, exercise, modules, bound
        self._asked = {name for piece in pieces if piece.owner == exercise for name in piece.public}
        self._public = {
            name: piece.owner for piece in pieces if piece.owner not in (None, exercise) for name in piece.public
        }
        first = next((at for at, piece in enumerate(pieces) if piece.owner == exercise), len(pieces))
        self._statements = [
            (at, statement, self._offered(at > first, statement))
            for at, piece in enumerate(pieces)
            if piece.owner != exercise
            for statement in getattr(parse(piece.source), "body", ())
        ]

    def _offered(self, after: bool, statement: ast.stmt) -> frozenset[str]:
        """The names that a statement gives; before the exercise's own cells, only those that they do not give anew."""
        names = frozenset(_bound(statement))
        return names if after else names - self._bound

    def close(self, needed: set[str]) -> set[str]:
        """The names in ``needed``, and those that their statements use, and so on."""
        grown = True
        while grown:
            grown = False
            for at, statement, names in self._statements:
                if names & needed and not self._elsewhere(at, names & needed):
                    used = set(_used(statement)) - needed
                    needed |= used
                    grown = grown or bool(used)
        return needed

    def parts(self, needed: set[str]) -> list[_Part]:
        found: list[_Part] = []
        imported: set[str] = set()
        for at, piece in enumerate(self._pieces):
            if piece.owner == self._exercise:
                found.append(_Part(_without_futures(piece.source), piece.label))
                continue
            for line in self._imports(piece, needed, imported):
                found.append(_Part(line))
            for place, statement, names in self._statements:
                wanted = names & needed
                if place == at and wanted and not self._elsewhere(at, wanted):
                    found.append(_Part(_guarded(statement, piece.source)))
        return found

    def _imports(self, piece: Piece, needed: set[str], imported: set[str]) -> Iterator[str]:
        """Imports of what another exercise's cell defines, each once, where its cell stands."""
        for name in piece.public:
            module = self._modules.get(piece.owner or "")
            if name in needed - self._bound - imported and module and piece.owner != self._exercise:
                imported.add(name)
                yield f"from exercises.{module} import {name}"

    def _elsewhere(self, at: int, names: frozenset[str]) -> bool:
        """Whether all these names are another exercise's to give, and stand in its cell or its section."""
        piece = self._pieces[at]
        return all(
            name in self._public.keys() - self._asked
            and (piece.owner or piece.section or self._public[name]) == self._public[name]
            for name in names
        )


def _join(parts: Iterable[_Part], futures: Sequence[str]) -> Assembled:
    lines: list[str] = []
    origins: list[tuple[str, int] | None] = []
    if futures:
        lines.append(f"from __future__ import {', '.join(futures)}")
        origins.append(None)
    for part in parts:
        for number, line in enumerate(part.source.rstrip("\n").split("\n"), 1):
            lines.append(line)
            origins.append((part.label, number) if part.label else None)
    return Assembled("\n".join(lines) + "\n", tuple(origins))


def _futures(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The features that the cells import from the future: a module must do so in its first statement."""
    return tuple(
        dict.fromkeys(
            alias.name
            for piece in pieces
            for statement in getattr(parse(piece.source), "body", ())
            if isinstance(statement, ast.ImportFrom) and statement.module == "__future__"
            for alias in statement.names
        )
    )


def _without_futures(source: str) -> str:
    """The text with those imports blanked, line for line."""
    lines = source.split("\n")
    for statement in getattr(parse(source), "body", ()):
        if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            for number in range(statement.lineno, (statement.end_lineno or statement.lineno) + 1):
                lines[number - 1] = ""
    return "\n".join(lines)


def _guarded(statement: ast.stmt, source: str) -> str:
    """A statement as it stands; one that may raise is kept from ending the module, as it does not end a notebook."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not statement.decorator_list:
        first, last = statement.lineno - 1, statement.end_lineno
        return "\n".join(source.split("\n")[first:last])
    if isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
        return ""
    body = "\n".join("    " + line for line in ast.unparse(statement).split("\n"))
    return f"try:\n{body}\nexcept Exception:\n    pass"


def _bound(statement: ast.stmt) -> Iterator[str]:
    """The names that a statement gives a value to, or changes, at the level of the module."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield statement.name
        return
    if isinstance(statement, ast.Import | ast.ImportFrom):
        for alias in statement.names:
            yield alias.asname or alias.name.partition(".")[0]
        return
    for node in _outside_functions(statement):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store):
            yield from _root(node)
        elif isinstance(node, ast.stmt) and node is not statement and hasattr(node, "name"):
            yield str(node.name)
        elif isinstance(node, ast.alias):
            yield node.asname or node.name.partition(".")[0]


def _root(node: ast.expr) -> Iterator[str]:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    if isinstance(node, ast.Name):
        yield node.id


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            yield from _outside_functions(child)


def _used(node: ast.AST) -> Iterator[str]:
    """Every name that is read in there, and every one that an annotation kept as text may mean."""
    for child in ast.walk(node):
        if isinstance(child, ast.Name):
            yield child.id
        elif isinstance(child, ast.Global):
            yield from child.names


def relabelled(file: str, assembled: Assembled, message: str) -> str:
    """A message that names lines of the assembled module, naming those of the cells instead."""

    def origin(match: re.Match[str]) -> str:
        number = int(match["number"])
        place = assembled.origins[number - 1] if 0 < number <= len(assembled.origins) else None
        return f"cell of {place[0]}, line {place[1]}" if place else match[0]

    message = re.sub(rf"{re.escape(file)}, line (?P<number>\d+)", origin, message)
    return re.sub(rf"line (?P<number>\d+) of {re.escape(file)}", origin, message)
