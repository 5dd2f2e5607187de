"""IPython's dialect made plain Python: magics, shell commands and question marks are part of ordinary notebooks."""

from __future__ import annotations

import ast
import re

from IPython.core.inputtransformer2 import TransformerManager

_CALL = re.compile(
    r"^(?P<indent>\s*)(?P<target>[\w, ]+=\s*)?"
    r"get_ipython\(\)\.(?P<method>run_line_magic|run_cell_magic|system|getoutput|set_next_input)\((?P<arguments>.*)\)\s*;?$"
)
_RUNS_ITS_LINE = ("time", "timeit", "prun")
_RUNS_ITS_CELL = ("time", "timeit", "prun", "capture", "python", "python3")


def plain_python(source: str) -> str:
    """The cell's text as Python without IPython; a line stays on its line.

    What a magic was put before (``%time loss = train()``) stays; what only IPython could do becomes ``pass`` (or
    ``None``, where its result was kept). Text that IPython cannot read is given back unchanged.
    """
    try:
        text = TransformerManager().transform_cell(source)
    except Exception:  # a SyntaxError, or whatever a stranger's text finds in there
        return source
    if "get_ipython()" not in text:
        return text
    body = _cell_magic(text)
    if body is not None:
        return "\n" + plain_python(body)
    return "\n".join(_line(line) for line in text.split("\n"))


def _cell_magic(text: str) -> str | None:
    """The body of a cell that begins with ``%%``; empty where it is not Python; none where there is no such magic."""
    match = _CALL.match(text.strip())
    if match is None or match["method"] != "run_cell_magic" or match["target"]:
        return None
    arguments = _literals(match["arguments"])
    if len(arguments) != 3:
        return None
    return arguments[2] if arguments[0] in _RUNS_ITS_CELL else ""


def _line(line: str) -> str:
    match = _CALL.match(line)
    if match is None:
        return line
    arguments = _literals(match["arguments"])
    if match["method"] == "run_line_magic" and len(arguments) == 2 and arguments[0] in _RUNS_ITS_LINE:
        return match["indent"] + (match["target"] or "") + _without_options(arguments[1])
    return match["indent"] + (f"{match['target']}None" if match["target"] else "pass")


def _without_options(statement: str) -> str:
    return re.sub(r"^(-\w+(\s*\d+)?\s+)*", "", statement.strip()) or "pass"


def _literals(arguments: str) -> tuple[str, ...]:
    try:
        values = ast.literal_eval(f"({arguments},)")
    except (SyntaxError, ValueError):
        return ()
    return tuple(str(value) for value in values)
