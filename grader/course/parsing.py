"""Parses Python, from many threads."""

from __future__ import annotations

import ast
import threading
from functools import lru_cache

_one_at_a_time = threading.Lock()


def parse(source: str) -> ast.Module | None:
    """The syntax tree of a text, to be looked at and not changed; none where it is not Python.

    One text at a time: ``ast.parse`` of Python 3.11 fails when threads take turns in it ("AST constructor recursion
    depth mismatch"). The same few hundred texts come again with every submission, so they are kept.
    """
    with _one_at_a_time:
        return _parse(source)


@lru_cache(maxsize=2_000)
def _parse(source: str) -> ast.Module | None:
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
