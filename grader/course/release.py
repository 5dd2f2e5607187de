"""The released notebook, as the gradebook knows it: what every submission is rebuilt from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from traitlets.config import Config

from grader.course.rebuild import is_kept, marks
from grader.skeleton import STUB

STUBS = {"python": STUB}
"""What stands where an answer stood, by the kernel's language: in Python, what the skeletons have."""


class NoRelease(RuntimeError):
    """There is no released notebook, and none can be made."""


@dataclass(frozen=True)
class Release:
    """``notebook`` as students got it; ``kept`` the text of each cell that is not theirs, hidden tests included."""

    notebook: NotebookNode
    kept: Mapping[str, str]


def cleared(source: NotebookNode) -> NotebookNode:
    """The released version of a source notebook, made by nbgrader's own steps, without a gradebook."""
    config = Config()
    config.ClearSolutions.code_stub = STUBS
    steps = (
        LockCells,
        ClearSolutions,
        ClearOutput,
        ClearHiddenTests,
        ClearMarkScheme,
        ComputeChecksums,
        CheckCellMetadata,
    )
    notebook, resources = nbformat.from_dict(source), ResourcesDict()
    for step in steps:
        notebook, resources = step(config=config).preprocess(notebook, resources)
    return notebook


def read_release(release: Path, source: Path, db_url: str, assignment: str) -> Release:
    """The released notebook at ``release``, or else one made from ``source``; its kept cells from the gradebook.

    Raises:
        NoRelease: neither file is there, or the gradebook does not know the assignment.
    """
    if release.is_file():
        notebook = nbformat.read(release, as_version=4)
    elif source.is_file():
        notebook = cleared(nbformat.read(source, as_version=4))
    else:
        raise NoRelease(f"neither {release} nor {source} is there; run: nbgrader generate_assignment {assignment}")
    with Gradebook(db_url) as gradebook:
        try:
            known = gradebook.find_notebook(release.stem, assignment)
        except MissingEntry:
            raise NoRelease(
                f"the gradebook has no {assignment}; run: nbgrader generate_assignment {assignment}"
            ) from None
        kept = {cell.name: cell.source for cell in known.source_cells}
        points = {cell.name: cell.max_score for cell in known.grade_cells}
    for at, cell in enumerate(notebook.cells):
        cell.setdefault("id", f"released-{at}")
        grade_id = str(marks(cell).get("grade_id"))
        if marks(cell).get("grade") and grade_id in points:
            cell.metadata.nbgrader["points"] = points[grade_id]
    texts = {str(marks(cell).get("grade_id")) for cell in notebook.cells if is_kept(cell)}
    return Release(notebook, {name: text for name, text in kept.items() if name in texts})
