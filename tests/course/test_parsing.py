"""Python is parsed from many threads at once."""

from __future__ import annotations

import ast
import gc
from concurrent.futures import ThreadPoolExecutor

from grader.course.parsing import parse

TEXT = "def answer(x):\n    return " + "(" * 50 + "x" + ")" * 50 + "\n"


def test_many_threads_parse_at_once() -> None:
    """Python 3.11 itself fails here: nested texts, and collections of garbage in which threads take turns."""
    threshold = gc.get_threshold()
    gc.set_threshold(1)
    try:
        with ThreadPoolExecutor(4) as pool:
            trees = list(pool.map(parse, [f"{TEXT}y = [{number}]\n" * 5 for number in range(200)]))
    finally:
        gc.set_threshold(*threshold)
    assert all(isinstance(tree, ast.Module) and len(tree.body) == 10 for tree in trees)


def test_what_is_no_python_is_none() -> None:
    assert [parse(text) for text in ("def (", "\0", "x = " + "(" * 10_000)] == [None, None, None]
