"""Configures nbgrader for a course, through nbgrader's own options alone."""

from __future__ import annotations

import os
import shutil
import sysconfig
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions
from traitlets.config.loader import Config, DeferredConfig
from traitlets.log import get_logger

from grader.course.release import STUBS

_STEPS = "grader.course.steps"


def configure(config: Config, root: Path) -> None:
    """Lets nbgrader rebuild, grade and run submissions as this package does; called by ``nbgrader_config.py``.

    Args:
        config: traitlets' configuration object.
        root: the course's folder.
    """
    _find_programs()
    config.ClearSolutions.code_stub = {**_default(ClearSolutions, "code_stub"), **STUBS}
    config.GenerateAssignment.preprocessors = _inserted(
        _names(GenerateAssignment, "preprocessors"), f"{_STEPS}.AgreeOnPoints", before="LockCells"
    )
    config.Autograde.exporter_class = "grader.course.exporter.AnyNotebook"
    config.Autograde.pre_convert_hook = _Ready(root)
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


def _find_programs() -> None:
    """Lets nbgrader find ``alembic``, which it runs by name: called by its path, it has PATH lead somewhere else."""
    if shutil.which("alembic") is None:
        os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ.get("PATH", os.defpath)])


def _default(owner: Any, trait: str) -> Any:
    return owner.class_traits()[trait].default()


def _names(converter: Any, trait: str) -> list[str]:
    """nbgrader's own list of steps, as importable names: a configuration may hold nothing else."""
    return [f"{step.__module__}.{step.__qualname__}" for step in _default(converter, trait)]


def _inserted(names: list[str], new: str, before: str) -> list[str]:
    at = next((at for at, name in enumerate(names) if name.endswith(f".{before}")), len(names))
    return [*names[:at], new, *names[at:]]


class _Ready(DeferredConfig):
    """Evaluated whenever nbgrader makes ready to autograde: makes ready what was handed in.

    nbgrader passes over a student's folder without a notebook, and gives up on one in which it has another name, before
    any of its steps or hooks is called. An empty file of the right name lets it begin; the steps say what was wrong.
    It also gives up on releasing a class's feedback if one submission did not come through its own exchange.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def get_value(self, trait: Any) -> Any:
        """The hook to configure; nbgrader must be given one."""
        for released in sorted(self.root.glob("release/*/*.ipynb")):
            for folder in sorted(self.root.glob(f"submitted/*/{released.parent.name}")):
                if folder.is_dir():
                    _make_ready(folder, released.name)
        return _no_hook


def _make_ready(folder: Path, notebook: str) -> None:
    stamp = folder / "timestamp.txt"
    if not stamp.exists():
        latest = max(path.stat().st_mtime for path in (folder, *folder.iterdir()))
        stamp.write_text(datetime.fromtimestamp(latest, UTC).strftime("%Y-%m-%d %H:%M:%S.%f UTC"), encoding="utf-8")
    secret = folder / "submission_secret.txt"  # names the file that the feedback is released as
    if not secret.exists():
        secret.write_text(token_hex(64), encoding="utf-8")
    if not (folder / notebook).exists():
        (folder / notebook).touch()
        get_logger().warning("%s: no %s was handed in; an empty file stands in for it", folder, notebook)


def _no_hook(**_: Any) -> None:
    """Called by nbgrader before each submission."""
