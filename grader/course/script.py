"""What goes into the process that runs a notebook's cells, and what comes out of it, decoded by type alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import msgspec

KILLED = 9
"""The exit code of a process that ended itself because a cell would not be interrupted."""


@dataclass(frozen=True)
class Script:
    """The cells' texts (none: not to be run), and the seconds that each of them may take."""

    cells: tuple[str | None, ...]
    seconds: float


class Stream(msgspec.Struct, frozen=True, tag_field="output_type", tag="stream"):
    """Printed text."""

    name: str
    text: str


class Display(msgspec.Struct, frozen=True, tag_field="output_type", tag="display_data"):
    """Something displayed, by its MIME types."""

    data: dict[str, str]
    metadata: dict[str, str] = {}


class Result(msgspec.Struct, frozen=True, tag_field="output_type", tag="execute_result"):
    """The value of a cell's last expression."""

    data: dict[str, str]
    metadata: dict[str, str] = {}
    execution_count: int | None = None


class Error(msgspec.Struct, frozen=True, tag_field="output_type", tag="error"):
    """An exception, as IPython tells it."""

    ename: str
    evalue: str
    traceback: tuple[str, ...] = ()


Output: TypeAlias = Stream | Display | Result | Error


class Report(msgspec.Struct, frozen=True):
    """What one cell put out."""

    cell: int
    outputs: tuple[Output, ...]


_decoder = msgspec.json.Decoder(Report)


def decode(report: bytes) -> dict[int, tuple[Output, ...]]:
    """The outputs of each cell that has ended; what does not fit, and a last line cut short, is left out."""
    found: dict[int, tuple[Output, ...]] = {}
    for line in report.split(b"\n")[:-1]:
        try:
            cell = _decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        found.setdefault(cell.cell, cell.outputs)
    return found


def plain(outputs: Sequence[Output]) -> list[dict[str, object]]:
    """Outputs as a notebook holds them."""
    return [msgspec.to_builtins(output) for output in outputs]
