"""A worker: a trusted process, warmed, that forks once for every job; and the first lines of a student's process.

A worker is trusted, but its memory is not: each student's process is a copy of it. So no submission and no report ever
passes through it; the process that judges writes the files and reads the reports itself.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import recv_handle
from pathlib import Path

from grader.channel import Report
from grader.confinement import Cell, Limits, cell, confine, environment, nobody, protections, readable
from grader.scratch import empty

GRACE = 1.0
"""Seconds that a student's process may take to end by itself when its time is up."""


@dataclass(frozen=True)
class Order:
    """What a worker needs to know of a job, with the report's key: no file of the submission's."""

    assignment: object
    limits: Limits
    runner: str
    key: bytes


def work(line: Connection, folder: Path, confined: bool) -> None:
    """A worker's life: tells what it is protected by; then a job in, an exit code out, until the line closes."""
    from grader.namespaces import isolate

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that we work for
    try:
        uid = nobody() if confined else None
        os.environ.clear()
        os.environ.update(environment(folder / "work"))
        tempfile.tempdir = None  # to be found anew, from the environment
        multiprocessing.set_start_method("fork", force=True)  # for students' programs: ours would import torch anew
        sys.argv[:] = [""]
        sys.dont_write_bytecode = True
        apart = isolate(folder, [*readable(), Path(__file__)]) if confined else frozenset()
        _prepare_folder(folder, uid)
        walls = cell(folder / "work", folder / "exercises", apart, uid) if confined else Cell()
        first: object = protections(walls, "fork")
    except Exception as error:
        first = f"{type(error).__name__}: {error}"
    with contextlib.suppress(OSError):  # nobody is there any more
        line.send(first)
        if not isinstance(first, str):
            _serve(line, folder, walls)


def _prepare_folder(folder: Path, uid: int | None) -> None:
    seen = folder / "work" / "exercises"
    if not seen.exists():  # not mounted there
        seen.symlink_to(folder / "exercises")
    if uid is not None:
        for path in (folder, folder / "work"):
            os.chown(path, uid, uid)


def _serve(line: Connection, folder: Path, walls: Cell) -> None:
    from grader.namespaces import empty_shared_memory

    while True:
        try:
            order = line.recv()
            writer = recv_handle(line)
        except (EOFError, OSError):
            return
        try:
            answer: object = _forked(order, folder, walls, writer, line)
            empty(folder / "work", but="exercises")
            if "mounts" in walls.apart or walls.uid is not None:
                empty_shared_memory()
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        line.send(answer)


def _forked(order: Order, folder: Path, walls: Cell, writer: int, line: Connection) -> int | None:
    """Runs a job in a fork of this process; its exit code, or none where it had to be stopped."""
    from grader.namespaces import end_all_others

    pid = os.fork()
    if pid == 0:
        try:
            _child(order, folder, writer, walls)
        finally:
            os._exit(1)
    os.close(writer)
    watch = os.pidfd_open(pid)
    try:  # the line becomes readable when the process that we work for is gone
        ended = watch in wait([watch, line], order.limits.seconds + GRACE)
    finally:
        os.close(watch)
    if ended:
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    status = end_all_others(pid)
    return os.waitstatus_to_exitcode(status) if ended else None


def _child(order: Order, folder: Path, writer: int, walls: Cell) -> None:
    """The first lines of a student's process, and its last."""
    try:
        runner = importlib.import_module(order.runner)
        load: Callable[[object], None] | None = getattr(runner, "load", None)
        if load is not None:
            load(order.assignment)
    except BaseException:
        traceback.print_exc()  # a bug of ours: the last moment at which somebody would read of it
        os._exit(1)
    os.chdir(folder / "work")
    confine(order.limits, walls)
    _close_all_but(writer)
    run, end, assignment, work = runner.run, os._exit, order.assignment, folder / "work"
    report = Report(3, order.key)
    del order
    run(assignment, work, report)
    end(0)  # past whatever the student's code left to be done at the end


def _close_all_but(kept: int) -> None:
    """Moves one descriptor to 3 and closes all others; the standard ones lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    copy = os.dup(kept)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.dup2(copy, 3)
    os.closerange(4, os.sysconf("SC_OPEN_MAX") if hasattr(os, "sysconf") else 1024)
    _forget_helpers()


def _forget_helpers() -> None:
    """Has multiprocessing set itself up anew if the student's code needs it: our helper and folder are out of reach."""
    from multiprocessing import process, resource_tracker

    getattr(process.current_process(), "_config", {}).pop("tempdir", None)
    tracker = getattr(resource_tracker, "_resource_tracker", None)
    if tracker is not None:
        tracker._fd = tracker._pid = None


def enter(order: Order, folder: Path) -> None:
    """The way of a fresh interpreter into a job."""
    writer = os.open(folder / "report", os.O_WRONLY | os.O_APPEND)
    work = folder / "work"
    _child(order, folder, writer, cell(work, work / "exercises"))
