"""Grades the same code once: in a class, many have not touched an exercise, and many answer it in the same words."""

from __future__ import annotations

import ast
import re
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from typing import TypeAlias

from grader.course.parsing import parse
from grader.exercise import Exercise
from grader.grade import Grader
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

_WORD = re.compile(rb"[A-Za-z_]\w*")
# fmt: off
_REACHES_OUT = frozenset((
    "__builtins__", "__import__", "__loader__", "__path__", "__spec__", "builtins", "codecs",
    "compile", "ctypes", "eval", "exec", "getattr", "glob", "globals",
    "importlib", "inspect", "io", "linecache", "locals", "open", "os",
    "pathlib", "pkgutil", "runpy", "shutil", "subprocess", "sys", "vars",
))
"""Names without which no code finds a file whose name is not in its text."""
# fmt: on

_Key: TypeAlias = tuple[str, tuple[tuple[str, bytes], ...]]


class Memory:
    """A grader that remembers: for the same exercise, and the same text of all files that it may see, the same verdict.

    May be called from many threads; who asks for what is being graded waits for it.
    """

    def __init__(self, grader: Grader) -> None:
        self._grader, self._lock = grader, threading.Lock()
        self._known: dict[_Key, Future[ExerciseVerdict]] = {}

    def exercise(self, exercise: Exercise, submission: Submission) -> ExerciseVerdict:
        """The verdict on one exercise, as the grader gives it."""
        key = what_counts(exercise, submission)
        if key is None:
            return self._grader.exercise(exercise, submission)
        with self._lock:
            found = self._known.get(key)
            if found is None:
                mine: Future[ExerciseVerdict] = Future()
                self._known[key] = mine
        if found is not None:
            verdict = found.result()
            return verdict if _would_come_again(verdict) else self._grader.exercise(exercise, submission)
        try:
            verdict = self._grader.exercise(exercise, submission)
        except BaseException as error:
            mine.set_exception(error)
            raise
        mine.set_result(verdict)
        return verdict


def what_counts(exercise: Exercise, submission: Submission) -> _Key | None:
    """The files that the verdict depends on; none where that cannot be told from their text."""
    wanted = [f"{module}.py" for module in exercise.modules]
    seen: dict[str, bytes] = {}
    while wanted:
        name = wanted.pop()
        content = submission.files.get(name)
        if name in seen or content is None:
            continue
        seen[name] = content
        if _REACHES_OUT.intersection(_names(content)):
            return None
        words = set(_WORD.findall(content))
        wanted += [file for file in submission.files if file.removesuffix(".py").encode() in words]
    return exercise.id, tuple(sorted(seen.items()))


def _names(content: bytes) -> Iterator[str]:
    """The names that a file uses or imports; of attributes, Python's own (``model.eval`` is harmless)."""
    tree = parse(content.decode("utf-8", "replace"))
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute) and node.attr.startswith("__"):
            yield node.attr
        elif isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def _would_come_again(verdict: ExerciseVerdict) -> bool:
    """Whether it was the code that was judged, not the moment: a slow machine, or a failure of the grader's own."""
    return verdict.status != "errored" and all(check.faults for check in verdict.checks if check.status == "failed")
