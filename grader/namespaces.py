"""Takes a worker out of what it does not need before it serves: the network, other processes, other people's sockets.

Entered once for each worker, so that it costs a student's process nothing. Every step is taken where the system
grants it (to root, or in a user namespace of one's own) and left out where it does not; what was done is told.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import tempfile
from collections.abc import Iterable
from pathlib import Path

from grader.scratch import empty, remove

# os.unshare is there from Python 3.12 on; mount, prctl and capset are not in the standard library at all.
_libc = ctypes.CDLL(None, use_errno=True)
_NEWNS, _NEWIPC, _NEWUSER, _NEWPID, _NEWNET = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
_READ_ONLY, _NOSUID, _NODEV, _NOEXEC, _REMOUNT, _BIND, _REC, _PRIVATE = 1, 2, 4, 8, 32, 0x1000, 0x4000, 0x40000
_DEATH_SIGNAL, _SUBREAPER = 1, 36
_KEEP_CAPABILITIES, _AMBIENT, _RAISE = 8, 47, 2
_CAPABILITIES_3 = 0x20080522
_READ_SEARCH = 2

_SHARED_MEMORY = Path("/dev/shm")
_ROOM = "size=256m,nr_inodes=20000"
"""What a student's files, and its shared memory, may take up."""


def isolate(folder: Path, needed: Iterable[Path]) -> frozenset[str]:
    """Goes on in a process that is alone: without network, with private ``/dev/shm``, seeing no one else's sockets.

    The process that calls waits for that one to end, removes ``folder``, and ends too: only the new one returns. It is
    the first process of a namespace of processes, so that whatever it leaves behind ends with it.

    Args:
        folder: the worker's own; ``folder/work`` becomes a file system in memory, with ``folder/exercises`` in it.
        needed: paths that must stay visible.

    Returns:
        The names of what was achieved, among ``"processes"``, ``"user"``, ``"network"``, ``"ipc"``, ``"mounts"``,
        ``"sockets"``. Empty, and in the same process, where nothing was granted.
    """
    achieved = _own_processes()
    if not achieved:
        with contextlib.suppress(OSError):
            _call("prctl", _SUBREAPER, 1, 0, 0, 0)
        return achieved
    pid = os.fork()
    if pid:
        _wait_and_clean(pid, folder)
    _call("prctl", _DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0)
    for name, flag in (("network", _NEWNET), ("ipc", _NEWIPC)):
        with contextlib.suppress(OSError):
            _call("unshare", flag)
            achieved |= {name}
    with contextlib.suppress(OSError):
        _call("unshare", _NEWNS)
        _call("mount", None, b"/", None, _REC | _PRIVATE, None)
        achieved |= _mount(folder, [path.resolve() for path in needed])
    return achieved


def _own_processes() -> frozenset[str]:
    uid, gid = os.getuid(), os.getgid()
    with contextlib.suppress(OSError):
        _call("unshare", _NEWPID)
        return frozenset({"processes"})
    with contextlib.suppress(OSError):
        _call("unshare", _NEWUSER | _NEWPID)
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1", encoding="ascii")
        return frozenset({"processes", "user"})
    return frozenset()


def _wait_and_clean(pid: int, folder: Path) -> None:
    highest = os.sysconf("SC_OPEN_MAX")
    os.closerange(3, highest if highest > 0 else 65_536)
    os.waitpid(pid, 0)
    remove(folder)
    os._exit(0)


def _mount(folder: Path, needed: list[Path]) -> frozenset[str]:
    """The mounts of a worker's own; hides the places where other programs keep their sockets."""
    hidden = True
    for place in {Path("/run"), Path("/var/run"), Path("/tmp"), Path("/var/tmp"), Path(tempfile.gettempdir())}:
        if place.is_symlink() or not place.is_dir():
            continue
        if any(path.is_relative_to(place) for path in needed):
            hidden = False
        else:
            _hide(place, folder)
    if _SHARED_MEMORY.is_dir():
        _memory(_SHARED_MEMORY, "mode=1777")
    _memory(folder / "work", "mode=700")
    seen = folder / "work" / "exercises"
    seen.mkdir()
    _call("mount", bytes(folder / "exercises"), bytes(seen), None, _BIND, None)
    _call("mount", bytes(folder), bytes(folder), None, _BIND | _REC, None)
    for place in _mount_points():
        if place == folder / "work" / "exercises" or not place.is_relative_to(folder):
            _make_read_only(place)
    return frozenset({"mounts", "sockets"} if hidden else {"mounts"})


def _mount_points() -> list[Path]:
    """Where something is mounted that a student's process need not write to."""
    points = []
    for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines():
        place, kind = line.split()[4], line.partition(" - ")[2].partition(" ")[0]
        if kind != "proc" and Path(place) != _SHARED_MEMORY:
            points.append(Path(place.encode().decode("unicode_escape").encode("latin-1").decode()))
    return points


def _make_read_only(place: Path) -> None:
    """Keeps rights, owners and times from being changed too, which no other wall does for a user's own files."""
    with contextlib.suppress(OSError):
        kept = os.statvfs(place).f_flag & (_NOSUID | _NODEV | _NOEXEC)  # in a user namespace these must stay
        _call("mount", None, bytes(place), None, _REMOUNT | _BIND | _READ_ONLY | kept, None)


def _hide(place: Path, folder: Path) -> None:
    """Puts an empty file system over ``place``; only ``folder`` shines through where it lies within."""
    inside = folder.is_relative_to(place)
    handle = os.open(folder, os.O_PATH)
    try:
        _memory(place, "mode=755")
        if inside:
            folder.mkdir(parents=True)
            _call("mount", f"/proc/self/fd/{handle}".encode(), bytes(folder), None, _BIND, None)
    finally:
        os.close(handle)


def _memory(place: Path, mode: str) -> None:
    _call("mount", b"tmpfs", bytes(place), b"tmpfs", _NOSUID | _NODEV | _NOEXEC, f"{_ROOM},{mode}".encode())


def end_with_parent() -> None:
    """Has the kernel end this process when the one that started it ends."""
    _call("prctl", _DEATH_SIGNAL, int(signal.SIGKILL), 0, 0, 0)


def drop_capabilities() -> None:
    """Gives up every power beyond a user's own, as root has it or the first process of a user namespace."""
    _set_capabilities(0)


def become(uid: int, *, search: bool) -> None:
    """Goes on as another user.

    Args:
        search: whether it may read whatever it is not otherwise kept from, as where only root can read the interpreter.
    """
    _call("prctl", _KEEP_CAPABILITIES, int(search), 0, 0, 0)
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
    if search:
        _set_capabilities(1 << _READ_SEARCH)
        _call("prctl", _AMBIENT, _RAISE, _READ_SEARCH, 0, 0)  # for the programs that it starts, too


def _set_capabilities(kept: int) -> None:
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES_3, 0)
    _call("capset", header, (ctypes.c_uint32 * 6)(kept, kept, kept))


def end_all_others(pid: int) -> int:
    """Ends ``pid`` and everything that came from it, whatever it ignores and wherever it has moved.

    Returns:
        The wait status of ``pid``.
    """
    status = 0
    while True:
        _kill_others(pid)
        try:
            ended, how = os.waitpid(-1, 0)
        except ChildProcessError:
            return status
        if ended == pid:
            status = how


def _kill_others(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)
    if os.getpid() == 1:  # of a namespace of our own: there is nobody else in it, and nobody can escape or fork away
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)
        return
    with contextlib.suppress(
        OSError
    ):  # orphans come to us (we are their reaper), so that none is out of reach for long
        for child in Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(int(child), signal.SIGKILL)


def empty_shared_memory() -> None:
    """Removes what a student's process has left in the worker's own ``/dev/shm``."""
    empty(_SHARED_MEMORY)


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments) == -1:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
