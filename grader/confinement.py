"""What a student's process may use: set in that process, after the fork and before its first line of student code.

The heavy part, the list of what may be read, is made once (:func:`cell`) and only enforced in each process
(:func:`confine`). Everything is best effort; :func:`protections` says which effort was successful.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

GIB = 1 << 30
MIB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """``seconds`` an exercise may take; ``memory`` in bytes beyond what torch itself maps; ``report`` the bytes noted.

    ``file`` is the largest file, ``processes`` the number of processes and threads, ``open_files`` of descriptors.
    """

    seconds: float = 10.0
    memory: int = 2 * GIB
    report: int = 16 * MIB
    file: int = 64 * MIB
    processes: int = 128
    open_files: int = 256


@dataclass(frozen=True)
class Protection:
    """One thing that stands between a student's code and this machine; ``detail`` says what it is, or why not."""

    name: str
    active: bool
    detail: str


@dataclass(frozen=True)
class Cell:
    """What is prepared once for many students' processes.

    ``ruleset`` is Landlock's and ``calls`` seccomp's, ``uid`` a user that owns nothing, ``apart`` the namespaces that
    the worker is in, ``others`` the number of processes that count against the limit though they are not the student's.
    """

    ruleset: Any = None
    calls: Any = None
    uid: int | None = None
    apart: frozenset[str] = frozenset()
    others: int = 0


# systemd keeps these for services without a user of their own; a worker takes one of them by its process id
_FIRST_UID, _UIDS = 61_184, 4_336
_HERE = Path(__file__).resolve().parent
_SYSTEM = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/sys/devices/system/cpu")
_FILES = ("/etc/ld.so.cache", "/etc/localtime", "/proc/cpuinfo", "/proc/meminfo", "/dev/zero", "/dev/urandom")
# fmt: off
_FORBIDDEN_CALLS = (
    "ptrace", "process_vm_readv", "process_vm_writev", "kcmp", "pidfd_getfd", "perf_event_open", "userfaultfd",
    "bpf", "io_uring_setup", "io_uring_enter", "io_uring_register", "keyctl", "add_key", "request_key", "quotactl",
    "syslog", "mount", "umount2", "pivot_root", "chroot", "unshare", "setns", "open_tree", "move_mount", "fsopen",
    "fsconfig", "fsmount", "mount_setattr", "init_module", "finit_module", "delete_module", "kexec_load",
    "kexec_file_load", "reboot", "swapon", "swapoff", "acct", "shmget", "msgget", "semget", "mq_open",
    "personality", "open_by_handle_at", "sched_setscheduler", "sched_setattr", "setpriority",
)
# fmt: on
_NEW_USER = 0x10000000


def cell(work: Path, exercises: Path, apart: frozenset[str] = frozenset(), uid: int | None = None) -> Cell:
    """Prepares the confinement of processes that may write to ``work`` and read ``exercises``."""
    if sys.platform != "linux":
        return Cell()
    others = 0 if uid is not None or "user" in apart else _threads_of_this_user()
    return Cell(_ruleset(work, exercises, apart, uid), _calls(), uid, apart, others)


def nobody() -> int | None:
    """A user that owns nothing, for this process's students to run as; none where it may not be taken.

    It must be able to read the interpreter; where root keeps that for itself, Landlock must be there to name the rest.
    """
    if sys.platform != "linux" or os.geteuid() != 0 or not (_open_to_all() or landlock_version()):
        return None
    return _FIRST_UID + os.getpid() % _UIDS


def confine(limits: Limits, cell: Cell) -> None:
    """Puts the limits on this process and on whatever it will start, where the system has them."""
    os.umask(0o077)
    if sys.platform == "win32":
        return
    os.setsid()
    _limit_resources(limits, cell)
    if sys.platform != "linux":
        return
    from grader.namespaces import become, drop_capabilities, end_with_parent

    with contextlib.suppress(OSError):  # should memory run out, this process goes first
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    if cell.uid is not None:
        become(cell.uid, search=not _open_to_all())
    elif "user" in cell.apart:
        drop_capabilities()
    end_with_parent()
    if cell.ruleset is not None:
        cell.ruleset.restrict()
    if cell.calls is not None:
        cell.calls.load()


def _limit_resources(limits: Limits, cell: Cell) -> None:
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.file)
    spent = int(time.process_time())  # a fresh interpreter has imported torch and the probes by now
    _limit(resource.RLIMIT_CPU, spent + int(limits.seconds) + 2)
    _limit(resource.RLIMIT_NOFILE, limits.open_files)
    if sys.platform == "linux":
        _limit(resource.RLIMIT_NPROC, cell.others + limits.processes)
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - a pseudo-file, read once
            mapped = int(file.read().split()[0]) * resource.getpagesize()
        _limit(resource.RLIMIT_AS, mapped + limits.memory)


def _limit(what: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(what, (most, most))


def environment(work: Path) -> dict[str, str]:
    """All the environment variables that a student's process has: no secret, no path of anybody's."""
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    people = {"USER": "student", "LOGNAME": "student", "USERNAME": "student"}
    places = {"HOME": str(work), "TMPDIR": str(work), "TEMP": str(work), "TMP": str(work)}
    return {
        **kept,
        **threads,
        **people,
        **places,
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "agg",
    }


def readable() -> list[Path]:
    """The interpreter and its libraries; not the grader, its recordings, or anything of its project's."""
    own = _prefixes()
    others = {Path(place).resolve() for place in (*sys.path, *_SYSTEM) if place and Path(place).exists()}
    kept: list[Path] = []
    for path in sorted(own | {path for path in others if not _lies_in(path, _secret())}):
        if path != Path(path.anchor) and not _lies_in(path, kept):
            kept.append(path)
    return kept


def _prefixes() -> set[Path]:
    places = (sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix, Path(sys.executable).resolve().parent)
    return {Path(place).resolve() for place in places}


def _lies_in(path: Path, places: Iterable[Path]) -> bool:
    return any(path.is_relative_to(place) for place in places)


def _secret() -> list[Path]:
    """What no student's process may read: the grader where it is installed, the whole project where it is not."""
    home = _HERE.parent
    shared = home.name in ("site-packages", "dist-packages") or home in _prefixes()
    return [_HERE, *(home / name for name in ("solutions", "tests", ".git"))] if shared else [home]


def _around(root: Path, secret: list[Path]) -> Iterator[Path]:
    """``root``, or where something secret lies in it, everything in it but that."""
    if not any(each.is_relative_to(root) for each in secret):
        yield root
        return
    with contextlib.suppress(OSError):
        for child in root.iterdir():
            if child not in secret and not child.is_symlink():
                yield from _around(child, secret)


@lru_cache(maxsize=1)
def _open_to_all() -> bool:
    """Whether every user of this machine can read the interpreter."""
    return all(_passable(each) for path in readable() for each in (path, *path.parents))


def _passable(path: Path) -> bool:
    return not path.is_dir() or bool(path.stat().st_mode & stat.S_IXOTH)


def _threads_of_this_user() -> int:
    """How many processes and threads this user has already: the system's limit counts them all."""
    count = 0
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and entry.stat().st_uid == os.getuid():
                count += sum(1 for _ in (entry / "task").iterdir())
    return count


def landlock_version() -> int:
    """The version of Landlock's interface in this kernel; 0 where there is none, or no binding."""
    try:
        import landlockpy
    except ImportError:
        return 0
    return landlockpy.abi_version() if sys.platform == "linux" else 0


def _ruleset(work: Path, exercises: Path, apart: frozenset[str], uid: int | None) -> Any:
    if landlock_version() == 0:
        return None
    from landlockpy import AccessFS, Ruleset, Scope

    look = AccessFS.READ_FILE | AccessFS.READ_DIR | AccessFS.EXECUTE
    rules = Ruleset(scoped=Scope.SIGNAL | Scope.ABSTRACT_UNIX_SOCKET)
    secret = _secret()
    for root in readable():
        whole = True
        for path in _around(root, secret):
            whole = whole and path == root
            rules.allow_path(path, look if path.is_dir() else look & ~AccessFS.READ_DIR)
        if not whole:  # names may be listed, or nothing in it could be imported; contents may not be read
            rules.allow_path(root, AccessFS.READ_DIR)
    for name in _existing(_FILES):
        rules.allow_path(name, AccessFS.READ_FILE)
    for name in _existing(("/dev/null",)):
        rules.allow_path(name, AccessFS.READ_FILE | AccessFS.WRITE_FILE | AccessFS.TRUNCATE)
    rules.allow_path(exercises, AccessFS.READ_FILE | AccessFS.READ_DIR)
    rules.allow_path(work, ~AccessFS.EXECUTE)
    if "mounts" in apart or uid is not None:  # else what is left there could not be told from other people's
        for name in _existing(("/dev/shm",)):
            files = AccessFS.MAKE_REG | AccessFS.REMOVE_FILE | AccessFS.TRUNCATE
            rules.allow_path(name, AccessFS.READ_FILE | AccessFS.WRITE_FILE | files)
    return rules


def _existing(names: Iterable[str]) -> list[str]:
    return [name for name in names if Path(name).exists()]


def _calls() -> Any:
    """A filter of system calls: no socket but local ones, no other process's memory, no namespaces, no System V IPC."""
    try:
        import pyseccomp as seccomp  # type: ignore[import-untyped]
    except (ImportError, RuntimeError):  # RuntimeError: the binding is there, the system's libseccomp is not
        return None
    denied = seccomp.ERRNO(errno.EPERM)
    calls = seccomp.SyscallFilter(seccomp.ALLOW)
    calls.add_rule(denied, "socket", seccomp.Arg(0, seccomp.NE, int(socket.AF_UNIX)))
    calls.add_rule(denied, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _NEW_USER, _NEW_USER))
    calls.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags cannot be looked at; libc falls back to clone
    for name in _FORBIDDEN_CALLS:
        with contextlib.suppress(OSError):  # a call that this libseccomp does not know yet
            calls.add_rule(denied, name)
    return calls


def protections(cell: Cell, method: str) -> tuple[Protection, ...]:
    """What protects this machine from the processes that are confined in this cell."""
    version = landlock_version() if cell.ruleset is not None else 0
    limited = sys.platform != "win32"
    return (
        Protection("processes", True, f"one for each exercise, by {method}"),
        Protection("files", version > 0, f"Landlock, version {version}" if version else "no Landlock in this kernel"),
        Protection(
            "network",
            "network" in cell.apart or cell.calls is not None,
            _either(cell, "network", "no network in its namespace", "no sockets but local ones (seccomp)"),
        ),
        Protection(
            "signals",
            version >= 6 or "processes" in cell.apart,
            _either(cell, "processes", "sees no other process", "Landlock" if version >= 6 else ""),
        ),
        Protection(
            "sockets of other programs",
            "sockets" in cell.apart or version >= 9,
            "hidden" if "sockets" in cell.apart else "those that this user may open can be reached by path",
        ),
        Protection("system calls", cell.calls is not None, "seccomp" if cell.calls is not None else "no libseccomp"),
        Protection(
            "user",
            cell.uid is not None or (limited and os.geteuid() != 0),
            "one that owns nothing" if cell.uid is not None else "the one that runs the grader",
        ),
        Protection("limits", limited, "time, memory, processes, open files, file size" if limited else "time only"),
        Protection("disk", "mounts" in cell.apart, "256 MB in memory" if "mounts" in cell.apart else "no limit in all"),
        Protection(
            "daemons",
            sys.platform == "linux" and method == "fork",
            "ended with their exercise" if sys.platform == "linux" else "only those that stay in their session",
        ),
    )


def _either(cell: Cell, namespace: str, this: str, that: str) -> str:
    return this if namespace in cell.apart else that or "nothing"
