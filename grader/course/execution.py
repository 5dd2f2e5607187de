"""Runs a notebook's cells in the sandbox; whatever a cell does to its process, the others are run all the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grader.confinement import Limits
from grader.course.script import KILLED, Error, Output, Script, decode
from grader.sandbox import Job, Remains, Sandbox

RUNNER = "grader.course.shell"
LONGEST_RUN = 600.0
"""Seconds that all cells of a notebook may take together."""
_MOST_RESTARTS = 3


def execute(
    cells: Sequence[str | None], files: Mapping[str, bytes], sandbox: Sandbox, seconds: float
) -> dict[int, tuple[Output, ...]]:
    """The outputs of each cell, by its place; every cell that is not none has some answer.

    Args:
        cells: the cells' texts; none where there is nothing to run.
        files: what lies in the folder in which they run.
        seconds: how long one cell may take.

    Raises:
        SandboxError: no process could be started.
    """
    left: list[str | None] = list(cells)
    blamed: dict[int, tuple[Output, ...]] = {}
    seen: dict[int, tuple[Output, ...]] = {}
    limits = Limits(seconds=min(LONGEST_RUN, seconds * (1 + sum(cell is not None for cell in left))))
    for _ in range(_MOST_RESTARTS + 1):
        remains = sandbox.attempt(Job(Script(tuple(left), seconds), files, limits, RUNNER))
        seen = decode(remains.report[: limits.report])
        culprit = next((at for at, cell in enumerate(left) if cell is not None and at not in seen), None)
        if culprit is None:
            break
        blamed[culprit] = (_ended(remains, limits, seconds),)
        left[culprit] = None
    not_run = Error("NotRun", "This cell was not run: cells before it kept ending the process.")
    return {at: blamed.get(at) or seen.get(at, (not_run,)) for at, cell in enumerate(cells) if cell is not None}


def _ended(remains: Remains, limits: Limits, seconds: float) -> Error:
    if len(remains.report) > limits.report:
        return Error("TooMuchOutput", f"The notebook put out more than {limits.report >> 20} MB.")
    if remains.code is None or remains.code == KILLED:
        return Error("CellTimeout", f"The cell had not finished after {seconds:g} s and could not be interrupted.")
    return Error("ProcessEnded", f"The cell ended its Python process ({_how(remains.code)}).")


def _how(code: int) -> str:
    return f"killed by signal {-code}" if code < 0 else f"exit code {code}"
