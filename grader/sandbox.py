"""The only module that starts a student's code: in a process of its own, for a limited time, and takes what it reports.

Where forking is safe (Linux), a few workers are forked from one warmed process and fork once per exercise; elsewhere
the same attempt starts a fresh interpreter each time. Either way the child is confined, runs :func:`grader.runner.run`
and reports through :mod:`grader.channel`; nothing that comes from it is unpickled, trusted or waited for.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import queue
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from multiprocessing.reduction import send_handle
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, TypeAlias, cast

from grader.channel import KEY, unseal
from grader.confinement import Limits, Protection, cell, environment, protections
from grader.observation import Ending, Garbled, Observation, decode
from grader.runner import TIME_LIMIT
from grader.scratch import empty, lay_out, new_folder, remove, scratch
from grader.trouble import Trouble
from grader.worker import GRACE, Order, work

Method: TypeAlias = Literal["fork", "spawn"]
METHOD: Method = "fork" if sys.platform == "linux" else "spawn"
"""How a student's process comes to be: forked from a warmed one, or (unsafe on macOS, not there on Windows) spawned."""

_START = 60.0
"""Seconds a fresh interpreter may take to import torch before its exercise's own time begins."""


@dataclass(frozen=True)
class Job:
    """An assignment, the submission's files for it, and the limits.

    ``runner`` is the importable name of the module whose ``run(assignment, scratch, report)`` is called beside the
    student's code; :meth:`Sandbox.observe` expects the frames of :mod:`grader.runner`. If it has a ``load``, that is
    called with the assignment before the process is confined, and may still import the grader's modules.
    """

    assignment: object
    files: Mapping[str, bytes]
    limits: Limits
    runner: str = "grader.runner"


@dataclass(frozen=True)
class Remains:
    """What is left of a student's process: its exit code (negative: a signal; none: it was stopped) and its report.

    ``spoilt`` says what is wrong with the report, where it is not the grader's own.
    """

    code: int | None
    report: bytes
    spoilt: str = ""


class SandboxError(Trouble):
    """The sandbox itself failed; no submission is to blame."""


class Sandbox:
    """Runs jobs, ``jobs`` at a time; :meth:`observe` and :meth:`attempt` may be called from as many threads.

    ``preload`` names modules that students' processes find imported already, where they are forked. Not ``confined``,
    they have limits and nothing else: for code of one's own, and to measure what confinement costs.
    """

    def __init__(
        self, jobs: int = 1, method: Method = METHOD, preload: Sequence[str] = (), *, confined: bool = True
    ) -> None:
        self._method = method
        self._free: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        self._workers: list[_Worker] = []
        if method == "spawn":
            for _ in range(jobs):
                self._free.put(None)
            return
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["grader.warm", *preload])
        for _ in range(jobs):
            worker = _Worker(context, confined)
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

    def protections(self) -> tuple[Protection, ...]:
        """What stands between students' code and this machine.

        Raises:
            SandboxError: no worker could be started.
        """
        if self._method == "spawn":
            with scratch({}) as folder:
                return protections(cell(folder / "work", folder / "work"), "spawn")
        worker = self._free.get()
        try:
            return cast(_Worker, worker).protections()
        finally:
            self._free.put(worker)

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
            return worker.attempt(job) if worker is not None else _spawned(job)
        finally:
            self._free.put(worker)


def _observation(job: Job, remains: Remains) -> Observation:
    if len(remains.report) > job.limits.report:
        return Observation({}, Ending("flooded", f"{job.limits.report >> 20} MB"))
    if remains.spoilt:
        return Observation({}, Ending("garbled", remains.spoilt))
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


def _remains(code: int | None, data: bytes, key: bytes, limits: Limits) -> Remains:
    if len(data) > limits.report:
        return Remains(code, data)
    try:
        return Remains(code, unseal(data, key))
    except Garbled as error:
        return Remains(code, b"", str(error))


class _Worker:
    """A trusted process, warmed, that forks once per job; restarted when it is lost."""

    def __init__(self, context: BaseContext, confined: bool) -> None:
        self._context, self._confined = context, confined
        self._busy = self._dismissed = False
        self._start()

    def _start(self) -> None:
        self._folder = new_folder()
        for name in ("work", "exercises"):
            (self._folder / name).mkdir()
        self._line, theirs = self._context.Pipe()
        self._process = cast(Any, self._context).Process(target=work, args=(theirs, self._folder, self._confined))
        with _no_main_module():
            self._process.start()
        theirs.close()
        self._protections: tuple[Protection, ...] | None = None

    def protections(self) -> tuple[Protection, ...]:
        """What the worker says that protects this machine; its first words."""
        if self._protections is None:
            try:
                self._protections = self._line.recv()
            except (EOFError, OSError):
                raise SandboxError("a worker could not be started") from None
        if isinstance(self._protections, str):
            raise SandboxError(f"a worker could not be started: {self._protections}")
        return cast("tuple[Protection, ...]", self._protections)

    def attempt(self, job: Job) -> Remains:
        for _ in range(2):
            self._busy = True
            try:
                self.protections()
                return self._once(job)
            except (EOFError, OSError):
                if self._dismissed:
                    raise SandboxError("the sandbox was closed") from None
                self._end()
                self._start()
            finally:
                self._busy = False
        raise SandboxError("a worker was lost twice on the same job")

    def _once(self, job: Job) -> Remains:
        exercises = self._folder / "exercises"
        empty(exercises)
        lay_out(job.files, exercises)
        key = secrets.token_bytes(KEY)
        reader, writer = os.pipe()
        try:
            try:
                self._line.send(Order(job.assignment, job.limits, job.runner, key))
                send_handle(self._line, writer, self._process.pid)
            finally:
                os.close(writer)
            data, answer = self._listen(reader, job.limits)
        finally:
            os.close(reader)
            empty(exercises)
        if isinstance(answer, str):
            raise SandboxError(f"a worker failed: {answer}")
        return _remains(cast("int | None", answer), data, key, job.limits)

    def _listen(self, reader: int, limits: Limits) -> tuple[bytes, object]:
        """The report, up to a byte more than it may have, and the worker's answer."""
        os.set_blocking(reader, False)
        data = bytearray()
        latest = time.monotonic() + limits.seconds + GRACE + _START
        sources: list[Any] = [reader, self._line]
        while True:
            ready = wait(sources, max(0.0, latest - time.monotonic()))
            if not ready:
                raise OSError("no answer")
            if reader in ready and (not _drain(reader, data, limits.report) or len(data) > limits.report):
                sources.remove(reader)
            if self._line in ready:
                answer = self._line.recv()
                _drain(reader, data, limits.report)
                return bytes(data), answer

    def close(self) -> None:
        """Ends the worker for good; whoever waits for it in another thread hears of it at once."""
        self._dismissed = True
        self._end()

    def _end(self) -> None:
        """Ends the worker's process and all that it started, and removes its folder."""
        if self._busy and self._dismissed:
            self._process.kill()  # its end of the line closes: ours is listened to, and must stay open
        else:
            self._line.close()
        self._process.join(GRACE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        remove(self._folder)


def _drain(reader: int, data: bytearray, most: int) -> bool:
    """Takes what is there, a byte more than ``most`` at most; whether more may come."""
    while len(data) <= most:
        try:
            piece = os.read(reader, min(1 << 20, most + 1 - len(data)))
        except BlockingIOError:
            return True
        if not piece:
            return False
        data += piece
    return False


_starting = threading.Lock()


@contextmanager
def _no_main_module() -> Iterator[None]:
    """Keeps multiprocessing from running the judging program's main module, and all that it knows, in a worker."""
    with _starting:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _spawned(job: Job) -> Remains:
    """Runs a job in a fresh interpreter."""
    key = secrets.token_bytes(KEY)
    order = Order(job.assignment, job.limits, job.runner, key)
    with scratch(job.files) as folder:
        (folder / "job").write_bytes(pickle.dumps((sys.path, order)))
        report = folder / "report"
        report.touch()
        with report.open("rb") as reader:
            code = _interpret(folder, job.limits)
            return _remains(code, reader.read(job.limits.report + 1), key, job.limits)


def _interpret(folder: Path, limits: Limits) -> int | None:
    """Has a fresh interpreter do the job in a folder; its exit code, or none where it had to be stopped."""
    process = subprocess.Popen(
        [sys.executable, "-c", _ENTER, str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(folder / "work"),
    )
    try:
        return process.wait(limits.seconds + GRACE + _START)
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
sys.argv[:] = [""]
sys.path[:], order = pickle.loads((folder / "job").read_bytes())
(folder / "job").unlink()
import grader.warm
from grader.worker import enter
enter(order, folder)
"""


def _end_session(pid: int) -> None:
    """Ends what is left of the session that a student's process leads."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)
