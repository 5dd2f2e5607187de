"""Reads a solution's text as a lesson: what is said, what is given, and what is to be written."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from grader.skeleton import BEGIN

Kind: TypeAlias = Literal["text", "given", "answer", "demo"]
"""``text`` is markdown, ``given`` code that stands; ``answer`` holds what is to be written, ``demo`` shows it."""

_NOT_IN_A_NOTEBOOK = ("Try it:", "Check it:")
_HEADING = re.compile(r"^# ##+ ")


@dataclass(frozen=True)
class Part:
    """One part of a lesson, in its order; ``names`` are what an answer defines."""

    kind: Kind
    source: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lesson:
    """``siblings`` are the modules of other exercises that this one imports from, each with the import."""

    title: str
    parts: tuple[Part, ...]
    siblings: tuple[tuple[str, str], ...] = ()


def read_lesson(text: str, modules: Collection[str] = ()) -> Lesson:
    """The lesson in a solution's text: its docstring, its ``# ## …`` comments and its statements.

    Args:
        text: the solution's.
        modules: the names of all exercises' modules.

    Raises:
        SyntaxError: the text is not Python.
    """
    tree = ast.parse(text)
    title, said = _docstring(tree)
    parts = [Part("text", said)] if said else []
    siblings: list[tuple[str, str]] = []
    lines = text.split("\n")
    at = tree.body[0].end_lineno or 0 if ast.get_docstring(tree) is not None else 0
    for statement in tree.body[1:] if at else tree.body:
        first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
        spoken, remark = _comments(lines[at : first - 1])
        parts.extend(Part("text", block) for block in spoken)
        at = _end(statement, lines)
        imported = _from_siblings(statement, modules)
        if imported:
            siblings.extend(imported)
            continue
        part = _part(statement, "\n".join([*remark, *lines[first - 1 : at]]))
        if part is not None:
            parts.append(part)
    return Lesson(title, tuple(_joined(parts)), tuple(siblings))


def _end(statement: ast.stmt, lines: list[str]) -> int:
    """The line after a statement and the indented comments that end it, such as the last marker."""
    at = statement.end_lineno or statement.lineno
    while at < len(lines) and lines[at].startswith((" ", "\t")):
        at += 1
    return at


def _docstring(tree: ast.Module) -> tuple[str, str]:
    title, _, rest = (ast.get_docstring(tree) or "").partition("\n")
    kept = [line for line in rest.strip().split("\n") if not line.startswith(_NOT_IN_A_NOTEBOOK)]
    return title.strip().rstrip("."), "\n".join(kept).strip()


def _comments(lines: list[str]) -> tuple[list[str], list[str]]:
    """The blocks of comments between two statements: those with a heading are text, others a remark on the code."""
    spoken: list[str] = []
    remark: list[str] = []
    for block in "\n".join(lines).strip().split("\n\n"):
        if _HEADING.match(block):
            spoken.append("\n".join(re.sub(r"^# ?", "", line) for line in block.split("\n")))
        elif block.strip():
            remark.extend(block.strip("\n").split("\n"))
    return spoken, remark


def _from_siblings(statement: ast.stmt, modules: Collection[str]) -> list[tuple[str, str]]:
    """What a statement imports from other exercises' modules, if that is all that it does: module, and plain import.

    Either way to import them may stand in one statement, for a module in its package and for a file by itself.
    """
    found: dict[str, str] = {}
    for node in ast.walk(statement):
        if isinstance(node, ast.Import):
            names = [alias.name.removeprefix("exercises.") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").removeprefix("exercises.")]
        else:
            continue
        if not all(name in modules for name in names):
            return []
        if isinstance(node, ast.ImportFrom):
            imported = ", ".join(ast.unparse(alias) for alias in node.names)
            found.setdefault(names[0], f"from exercises.{names[0]} import {imported}")
        else:
            found.setdefault(names[0], ast.unparse(node))
    return list(found.items())


def _part(statement: ast.stmt, source: str) -> Part | None:
    name = getattr(statement, "name", "")
    if BEGIN in source:
        return Part("answer", source, (name,))
    if isinstance(statement, ast.FunctionDef) and name == "main":
        return Part("demo", source, (name,))
    if isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test):
        return None
    return Part("given", source)


def _joined(parts: list[Part]) -> Iterator[Part]:
    """The parts, those that follow one another as given in one."""
    held: Part | None = None
    for part in parts:
        if held is not None and part.kind == "given":
            gap = "\n" if _imports(held.source) and _imports(part.source) else "\n\n\n"
            held = Part("given", held.source + gap + part.source)
            continue
        if held is not None:
            yield held
        held = part if part.kind == "given" else None
        if held is None:
            yield part
    if held is not None:
        yield held


def _imports(source: str) -> bool:
    return all(isinstance(statement, ast.Import | ast.ImportFrom) for statement in ast.parse(source).body)
