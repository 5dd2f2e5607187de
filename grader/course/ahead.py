"""Grades a class ahead of nbgrader, which takes one submission after the other.

What a submission is worth depends on nothing but what was handed in, so all cores can work while nbgrader's own loop,
with its one connection to the gradebook, picks up what is ready.
"""

from __future__ import annotations

import atexit
import os
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from grader.course.execution import RUNNER
from grader.course.grading import Graded
from grader.sandbox import Sandbox

_lock = threading.Lock()
_sandboxes: dict[int, Sandbox] = {}


def sandbox() -> Sandbox:
    """This process's sandbox: started at the first call, kept until the process ends.

    Its helpers are started by ``forkserver``, never forked from here: a Jupyter server, in which the formgrader grades,
    has threads.
    """
    with _lock:
        if os.getpid() not in _sandboxes:
            _sandboxes[os.getpid()] = Sandbox(jobs(), preload=[RUNNER])
            atexit.register(_sandboxes[os.getpid()].close)
        return _sandboxes[os.getpid()]


def jobs() -> int:
    """How many submissions are graded at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Ahead:
    """One run over a class.

    Args:
        grade: grades the submission in a folder.
        submissions: the folders in the order in which they will be asked for.
        due: whether a folder is likely to be asked for; nbgrader passes over what it has graded before.
    """

    def __init__(
        self, grade: Callable[[Path], Graded], submissions: Iterable[Path], due: Callable[[Path], bool]
    ) -> None:
        self._grade, self._pool = grade, ThreadPoolExecutor(jobs(), thread_name_prefix="gradlings")
        self._order = list(submissions)
        self._waiting: dict[Path, Future[Graded]] = {}
        self._began, self._done = time.monotonic(), 0
        self._start(folder for folder in self._order if due(folder))

    def take(self, folder: Path) -> Graded:
        """The result for a folder, waited for if it is not there yet.

        A folder that did not look due tells that this run passes over nothing: all that stand behind it are begun.
        """
        if folder not in self._waiting:
            behind = self._order[self._order.index(folder) + 1 :] if folder in self._order else []
            self._start([folder, *(each for each in behind if each not in self._waiting)])
        graded = self._waiting[folder].result()
        self._done += 1
        return graded

    def progress(self) -> str:
        """``submission 3 of 60, about 40 s left``."""
        left = len(self._waiting) - self._done
        words = f"submission {self._done} of {len(self._waiting)}"
        if left <= 0:
            return words
        return f"{words}, about {_duration((time.monotonic() - self._began) / self._done * left)} left"

    def close(self) -> None:
        """Begins nothing more."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _start(self, folders: Iterable[Path]) -> None:
        for folder in folders:
            self._waiting[folder] = self._pool.submit(self._grade, folder)


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"
