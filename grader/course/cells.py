"""Cells as a grader sees them, read from whatever bytes a student handed in.

nbformat refuses what is not quite a notebook; a submission must be graded all the same. So this reads any JSON that
looks like one, of format 2 to 4, takes what it can use, and says what it could not read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

LARGEST_NOTEBOOK = 64_000_000
"""Bytes; plots make notebooks large, but not larger than this."""
MOST_CELLS = 5_000

Kind: TypeAlias = Literal["code", "markdown", "raw"]


@dataclass(frozen=True)
class Cell:
    """One cell: its text, the id that nbgrader gave it (or that it claims), and the id that Jupyter gave it."""

    kind: Kind
    source: str
    grade_id: str | None = None
    id: str | None = None


class UnreadableNotebook(ValueError):
    """The bytes are no notebook; the message is a sentence for the student."""


def read_cells(content: bytes) -> tuple[Cell, ...]:
    """The cells of a notebook, without its outputs.

    Raises:
        UnreadableNotebook: it is empty, too large, no JSON, or JSON of another kind.
    """
    if len(content) > LARGEST_NOTEBOOK:
        raise UnreadableNotebook(f"The file is larger than {LARGEST_NOTEBOOK // 1_000_000} MB.")
    if not content.strip():
        raise UnreadableNotebook("The file is empty.")
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UnreadableNotebook("The file is not text in UTF-8, as every notebook is.") from None
    except json.JSONDecodeError as error:
        raise UnreadableNotebook(
            f"The file is not JSON, as every notebook is: {error.msg} in line {error.lineno}."
        ) from None
    except (RecursionError, ValueError):
        raise UnreadableNotebook("The file is not JSON that can be read.") from None
    cells = list(_cells(document))
    if len(cells) > MOST_CELLS:
        raise UnreadableNotebook(f"The notebook has {len(cells)} cells; at most {MOST_CELLS} are read.")
    return tuple(cells)


def _cells(document: object) -> Iterator[Cell]:
    if not isinstance(document, dict):
        raise UnreadableNotebook("The file is JSON, but not a notebook.")
    sheets = document.get("worksheets", [document])
    lists = (
        [sheet["cells"] for sheet in sheets if isinstance(sheet, dict) and "cells" in sheet]
        if isinstance(sheets, list)
        else []
    )
    if not any(isinstance(cells, list) for cells in lists):
        raise UnreadableNotebook("The file is JSON, but not a notebook: it has no cells.")
    for cells in lists:
        for cell in cells if isinstance(cells, list) else ():
            if isinstance(cell, dict):
                yield _cell(cell)


def _cell(cell: dict[str, object]) -> Cell:
    kind = cell.get("cell_type")
    known: Kind = "code" if kind == "code" else "raw" if kind == "raw" else "markdown"
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
    id = cell.get("id")
    return Cell(
        known,
        _text(cell.get("source", cell.get("input", ""))),
        grade_id if isinstance(grade_id, str) else None,
        id if isinstance(id, str) else None,
    )


def _text(source: object) -> str:
    if isinstance(source, list):
        source = "".join(line for line in source if isinstance(line, str))
    return (
        source.encode("utf-8", "replace").decode() if isinstance(source, str) else ""
    )  # lone surrogates cannot be written
