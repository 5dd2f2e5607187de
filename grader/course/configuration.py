"""Configures nbgrader for a course, through nbgrader's own options alone."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions
from traitlets.config.loader import Config, DeferredConfig

from grader.course.release import STUBS

_STEPS = "grader.course.steps"


def configure(config: Config, root: Path) -> None:
    """Lets nbgrader rebuild, grade and run submissions as this package does; called by ``nbgrader_config.py``.

    Args:
        config: traitlets' configuration object.
        root: the course's folder.
    """
    config.ClearSolutions.code_stub = {**_default(ClearSolutions, "code_stub"), **STUBS}
    config.GenerateAssignment.preprocessors = _inserted(
        _names(GenerateAssignment, "preprocessors"), f"{_STEPS}.AgreeOnPoints", before="LockCells"
    )
    config.Autograde.exporter_class = "grader.course.exporter.AnyNotebook"
    config.Autograde.pre_convert_hook = _WithEmptyHands(root)
    config.Autograde.sanitize_preprocessors = [
        f"{_STEPS}.Rebuild",
        *(
            name
            for name in _names(Autograde, "sanitize_preprocessors")
            if not name.endswith((".ClearOutput", ".DeduplicateIds"))
        ),
    ]
    config.Autograde.autograde_preprocessors = [
        f"{_STEPS}.RunCells" if name.endswith(".Execute") else name
        for name in _names(Autograde, "autograde_preprocessors")
    ]


def _default(owner: Any, trait: str) -> Any:
    return owner.class_traits()[trait].default()


def _names(converter: Any, trait: str) -> list[str]:
    """nbgrader's own list of steps, as importable names: a configuration may hold nothing else."""
    return [f"{step.__module__}.{step.__qualname__}" for step in _default(converter, trait)]


def _inserted(names: list[str], new: str, before: str) -> list[str]:
    at = next((at for at, name in enumerate(names) if name.endswith(f".{before}")), len(names))
    return [*names[:at], new, *names[at:]]


class _WithEmptyHands(DeferredConfig):
    """Evaluated whenever nbgrader makes ready to autograde: an empty file stands in for a notebook that is not there.

    nbgrader passes over a student's folder without a notebook, and gives up on one in which it has another name, before
    any of its steps or hooks is called. An empty file of the right name lets it begin; the steps say what was wrong.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_value(self, trait: Any) -> Any:
        for released in sorted(self.root.glob("release/*/*.ipynb")):
            for folder in sorted(self.root.glob(f"submitted/*/{released.parent.name}")):
                if folder.is_dir() and not (folder / released.name).exists():
                    (folder / released.name).touch()
                    logging.getLogger("gradlings").info("%s: no %s was handed in", folder, released.name)
        return _no_hook


def _no_hook(**_: Any) -> None:
    """Called by nbgrader before each submission."""
