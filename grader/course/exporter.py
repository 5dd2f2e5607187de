"""Lets nbgrader begin on a submission that is no notebook: the steps that follow read the student's file themselves."""

from __future__ import annotations

from typing import Any

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode


class AnyNotebook(NotebookExporter):
    """nbconvert's exporter, which takes an empty notebook in the place of one that cannot be read."""

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Converts the notebook in a file, or an empty one where the file holds none."""
        try:
            with open(filename, encoding="utf-8") as file:  # noqa: PTH123 - as nbconvert does
                notebook = nbformat.read(file, as_version=4)
        except Exception as error:  # whatever a stranger's file makes of nbformat
            self.log.warning("%s could not be read as a notebook (%s)", filename, type(error).__name__)
            notebook = nbformat.v4.new_notebook()
        convert: Any = self.from_notebook_node
        return convert(notebook, resources=resources, **kw)
