"""The only module that starts a student's code: in a process of its own, for a limited time, and takes what it reports.

Where forking is safe (Linux), a few workers are forked from one warmed process and fork once per exercise; elsewhere
the same attempt starts a fresh interpreter each time. Either way the child runs :func:`grader.runner.run` and writes
frames into a file; nothing that comes from it is unpickled, trusted or waited for.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import pickle
import queue
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

from grader.confinement import Limits, confine
from grader.observation import Ending, Garbled, Observation, decode
from grader.runner import TIME_LIMIT
from grader.trouble import Trouble

Method: TypeAlias = Literal["fork", "spawn"]
METHOD: Method = "fork" if sys.platform == "linux" else "spawn"
"""How a student's process comes to be: forked from a warmed one, or (not safe on macOS, not there on Windows) spawned."""

_GRACE = 1.0
_START = 60.0
"""Seconds a fresh interpreter may take to import torch before its exercise's own time begins."""


@dataclass(frozen=True)
class Job:
    """An assignment, the submission's files for it, and the limits.

    ``runner`` is the importable name of the module whose ``run(assignment, scratch, report)`` is called beside the
    student's code; :meth:`Sandbox.observe` expects the frames of :mod:`grader.runner`.
    """

    assignment: object
    files: Mapping[str, bytes]
    limits: Limits
    runner: str = "grader.runner"


@dataclass(frozen=True)
class Remains:
    """What is left of a student's process: its exit code (negative: a signal; none: it was stopped) and its report."""

    code: int | None
    report: bytes


class SandboxError(Trouble):
    """The sandbox itself failed; no submission is to blame."""


class Sandbox:
    """Runs jobs, ``jobs`` at a time; :meth:`observe` and :meth:`attempt` may be called from as many threads.

    ``preload`` names modules that students' processes find imported already, where they are forked.
    """

    def __init__(self, jobs: int = 1, method: Method = METHOD, preload: Sequence[str] = ()) -> None:
        self._free: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        self._workers: list[_Worker] = []
        if method == "spawn":
            for _ in range(jobs):
                self._free.put(None)
            return
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["grader.warm", *preload])
        for _ in range(jobs):
            worker = _Worker(context)
            self._workers.append(worker)
            self._free.put(worker)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers; a job that is still running is ended with its worker."""
        for worker in self._workers:
            worker.close()
        self._workers.clear()

    def observe(self, job: Job) -> Observation:
        """What the probes saw; a process that misbehaves is an observation too, with its ending told.

        Raises:
            SandboxError: no process could be started.
        """
        return _observation(job, self.attempt(job))

    def attempt(self, job: Job) -> Remains:
        """What a job left behind, undecoded: bytes of a stranger.

        Raises:
            SandboxError: no process could be started.
        """
        worker = self._free.get()
        try:
            return worker.attempt(job) if worker is not None else _attempt(_spawned, job)
        finally:
            self._free.put(worker)


def _observation(job: Job, remains: Remains) -> Observation:
    if len(remains.report) > job.limits.report:
        return Observation({}, Ending("flooded", f"{job.limits.report >> 20} MB"))
    try:
        sightings = decode(remains.report)
    except Garbled as error:
        return Observation({}, Ending("garbled", str(error)))
    late = any(each.raised is not None and each.raised.type == TIME_LIMIT for each in sightings.values())
    if late or remains.code is None:
        return Observation(sightings, Ending("timeout", f"{job.limits.seconds:g} s"))
    if remains.code < 0:
        return Observation(sightings, Ending("killed", _signal_name(-remains.code)))
    return Observation(sightings, Ending("finished" if remains.code == 0 else "exited", str(remains.code)))


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class _Worker:
    """A trusted process, warmed, that forks once per job; restarted when it is lost."""

    def __init__(self, context: BaseContext) -> None:
        self._context = context
        self._start()

    def _start(self) -> None:
        self._line, theirs = cast("tuple[Connection, Connection]", self._context.Pipe())
        self._process = cast(Any, self._context).Process(target=_work, args=(theirs,))
        self._process.start()
        theirs.close()

    def attempt(self, job: Job) -> Remains:
        for _ in range(2):
            try:
                self._line.send(job)
                answer = self._line.recv()
            except (EOFError, OSError):
                self.close()
                self._start()
                continue
            if isinstance(answer, Remains):
                return answer
            raise SandboxError(f"a worker failed: {answer}")
        raise SandboxError("a worker was lost twice on the same job")

    def close(self) -> None:
        self._line.close()
        self._process.join(_GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def _work(line: Connection) -> None:
    """A worker's life: a job in, its remains out, until the line closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that we work for
    while True:
        try:
            job = line.recv()
        except (EOFError, OSError):
            return
        try:
            answer: object = _attempt(_forked, job)
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        line.send(answer)


def _attempt(start: Callable[[Job, Path], int | None], job: Job) -> Remains:
    """Has ``start`` run one job to its end, and collects what it reported."""
    with _scratch(job) as folder:
        report = folder / "report"
        report.touch()
        with report.open("rb") as reader:
            code = start(job, folder)
            return Remains(code, reader.read(job.limits.report + 1))


@contextmanager
def _scratch(job: Job) -> Iterator[Path]:
    """A new folder with the submission's files, gone afterwards whatever was done to it."""
    with tempfile.TemporaryDirectory(prefix="gradlings-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        modules = folder / "work" / "exercises"
        modules.mkdir(parents=True)
        for file, content in job.files.items():
            path = modules / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield folder


def _forked(job: Job, folder: Path) -> int | None:
    """Runs a job in a fork of this process; its exit code, or none where it had to be stopped."""
    pid = os.fork()
    if pid == 0:
        try:
            _child(job, folder)
        finally:
            os._exit(1)
    watch = os.pidfd_open(pid)
    try:
        ended = bool(select.select([watch], [], [], job.limits.seconds + _GRACE)[0])
    finally:
        os.close(watch)
    if ended:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    _end_session(pid)
    status = os.waitpid(pid, 0)[1]
    return os.waitstatus_to_exitcode(status) if ended else None


def _spawned(job: Job, folder: Path) -> int | None:
    """Runs a job in a fresh interpreter; its exit code, or none where it had to be stopped."""
    (folder / "job").write_bytes(pickle.dumps((sys.path, job)))
    process = subprocess.Popen(
        [sys.executable, "-c", _ENTER, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return process.wait(job.limits.seconds + _GRACE + _START)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end_session(process.pid)
        process.kill()
        process.wait()


_ENTER = """
import pickle, sys
from pathlib import Path
folder = Path(sys.argv[1])
sys.path[:], job = pickle.loads((folder / "job").read_bytes())
(folder / "job").unlink()
import grader.warm
from grader.sandbox import _child
_child(job, folder)
"""


def _end_session(pid: int) -> None:
    """Ends what is left of the session that a student's process leads."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)


def _child(job: Job, folder: Path) -> None:
    """The first lines of a student's process, and its last."""
    report = os.open(folder / "report", os.O_WRONLY | os.O_APPEND)
    _close_all_but(report)
    os.chdir(folder / "work")
    confine(job.limits)
    with os.fdopen(3, "ab", buffering=0) as frames:
        importlib.import_module(job.runner).run(job.assignment, folder / "work", frames)
        os._exit(0)  # past whatever the student's code left to be done at the end


def _close_all_but(kept: int) -> None:
    """Moves one descriptor to 3 and closes all others; the standard ones lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    copy = os.dup(kept)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.dup2(copy, 3)
    os.closerange(4, os.sysconf("SC_OPEN_MAX") if hasattr(os, "sysconf") else 1024)
