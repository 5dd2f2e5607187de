"""The only module that runs beside a student's code: imports it, runs the probes on it, and reports what they noted.

It holds no expected value and takes no decision. Each probe's sighting is written as soon as the probe has ended, so
that a hang in the third costs nothing of the first two.
"""

from __future__ import annotations

import importlib
import linecache
import os
import random
import signal
import sys
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType, TracebackType
from typing import Protocol

from grader.guard import LATE, SAW, TAMPERED, TIME_LIMIT, stand_guard
from grader.observation import Line, Raised, Sighting, Value
from grader.seal import seal

__all__ = ["IMPORT", "START", "TAMPERED", "TIME_LIMIT", "Assignment", "Writer", "load", "run"]

START = "start"
"""The name of the first sighting: without it, the student's code has not even been reached."""
IMPORT = "import"
"""The name of the sighting that tells how importing the module went."""

_PACKAGE = "exercises"
_LONGEST_MESSAGE = 2_000
_MOST_LINES = 12


@dataclass(frozen=True)
class Assignment:
    """What is to be observed: which module, by which probes, drawn from which seed, within how many seconds."""

    module: str | None
    modules: tuple[str, ...]
    probes: str
    seed: int
    seconds: float


class Writer(Protocol):
    """Where frames of :mod:`grader.observation` go."""

    def write(self, frame: bytes, /) -> object:
        """Sends one frame."""


def load(assignment: Assignment) -> None:
    """Imports the probes: the last that is read of the grader before the process is confined."""
    from grader import shelf

    shelf.take(assignment.probes)


def run(assignment: Assignment, scratch: Path, report: Writer) -> None:
    """Observes one exercise of the submission whose files lie in ``scratch/exercises``; the report gets the sightings.

    Args:
        scratch: the process's working folder; its ``exercises`` folder becomes the package of that name.
        report: takes frames of :mod:`grader.observation`.
    """
    import torch

    probes = importlib.import_module(assignment.probes)
    from grader.probe import ASIDE, MOUTH, Draw, plain_torch

    sys.stdout, sys.stderr = MOUTH, ASIDE
    warnings.simplefilter("ignore")
    torch.manual_seed(assignment.seed)
    random.seed(assignment.seed)
    _make_package(scratch / _PACKAGE)
    prepare = getattr(probes, "prepare", None)
    if prepare is not None:
        prepare()
    # what is called after the student's code has had its say is held here, not looked up again
    plan: tuple[Callable[..., None], ...] = tuple(probes.PROBES)
    names = tuple(probe.__name__ for probe in plan)
    seed, broken, set_seed, tell = assignment.seed, seal(), torch.manual_seed, sys.audit
    stand_guard(report.write, sys._getframe(), (START, IMPORT, *names))
    del report
    tell(SAW, Sighting(START, {}))

    _start_stopwatch(scratch, assignment.seconds)
    try:
        student = _import(assignment)
    except BaseException as error:
        tell(SAW, Sighting(IMPORT, {}, _raised(error, scratch)))
        return
    changed = broken()
    tell(SAW, Sighting(IMPORT, {}, _tampered(changed)))

    for name, probe in zip(names, plan, strict=True):
        if changed:
            return
        note: dict[str, Value] = {}
        raised = None
        try:
            with plain_torch():
                set_seed(seed)
                probe(student, note, Draw(seed, assignment.probes, name))
        except BaseException as error:
            raised = _raised(error, scratch)
        changed = broken()
        tell(SAW, Sighting(name, {} if changed else dict(note), _tampered(changed) or raised))


def _tampered(changed: str) -> Raised | None:
    return Raised(TAMPERED, f"replaced {changed}") if changed else None


def _start_stopwatch(scratch: Path, seconds: float) -> None:
    """When time is up, tells where the student's code was, and ends the process."""
    if not hasattr(signal, "setitimer"):
        return

    def ring(number: int, frame: object) -> None:
        lines = _lines(_frames(frame), scratch)
        sys.audit(LATE, tuple(reversed(lines)))

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)


def _make_package(folder: Path) -> None:
    """Makes ``exercises`` the submission's folder, whatever else of that name could be imported."""
    package = ModuleType(_PACKAGE)
    package.__path__ = [str(folder)]
    sys.modules[_PACKAGE] = package
    project = str(Path(__file__).resolve().parent.parent)  # solutions may lie there, beside the grader
    sys.path[:] = [entry for entry in sys.path if entry not in ("", ".", project) or "-packages" in entry]
    sys.path.append(str(folder))  # at the end: a student's file shadows nobody else's module


def _import(assignment: Assignment) -> ModuleType:
    if assignment.module is not None:
        return importlib.import_module(f"{_PACKAGE}.{assignment.module}")
    for module in assignment.modules:
        importlib.import_module(f"{_PACKAGE}.{module}")
    return sys.modules[_PACKAGE]


def _raised(error: BaseException, scratch: Path) -> Raised:
    try:
        message = str(error)
    except BaseException:
        message = "(its message could not be read)"
    lines = _lines(_traceback(error.__traceback__), scratch)
    if isinstance(error, SyntaxError):
        message = str(error.msg)
        if error.filename and _inside(error.filename, scratch):
            text = (error.text or "").strip()
            lines.append(Line(Path(error.filename).name, error.lineno or 0, text[:200]))
    return Raised(type(error).__name__, message[:_LONGEST_MESSAGE], tuple(lines[-_MOST_LINES:]))


def _lines(frames: Iterable[tuple[str, int]], scratch: Path) -> list[Line]:
    """Those of the frames that stand in the student's files."""
    return [
        Line(Path(file).name, number, linecache.getline(file, number).strip()[:200])
        for file, number in frames
        if _inside(file, scratch)
    ]


def _traceback(traceback: TracebackType | None) -> Iterable[tuple[str, int]]:
    while traceback is not None:
        yield traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next


def _frames(frame: object) -> Iterable[tuple[str, int]]:
    while frame is not None:
        yield frame.f_code.co_filename, frame.f_lineno  # type: ignore[attr-defined]
        frame = frame.f_back  # type: ignore[attr-defined]


def _inside(file: str, scratch: Path) -> bool:
    return file.startswith(str(scratch) + os.sep)
