"""Stands between a student's code and the report, inside the student's process.

Everything in a process can be reached by what runs in it; this makes the reach long. The report's key and its writing
end live in an *audit hook* and nowhere else: Python calls it, never shows it, and never removes it. The runner reports
by raising an event; from anybody else's frame the same event is an alarm. So are the ways that lead from a student's
function to its callers' frames, to other people's objects, and to the insides of functions. The entries of
:mod:`grader.diary` lie here too.
"""

from __future__ import annotations

import os
import sys
import sysconfig
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from grader.diary import KEEP, READ, Entry, keep, kept
from grader.observation import Line, Raised, Sighting, encode

SAW, LATE = "gradlings.saw", "gradlings.late"
"""The events by which the runner reports: with a :class:`Sighting`; with the lines at which time ran out."""
TAMPERED = "Tampered"
"""The type of the exception noted where a student's code reached for what is PyTorch's, Python's or the grader's."""
TIME_LIMIT = "TimeLimit"
"""The type of the exception noted where time ran out."""

_ALWAYS = {
    "gc.get_objects",
    "gc.get_referrers",
    "sys._current_frames",
    "sys._current_exceptions",
    "sys.settrace",
    "sys.setprofile",
}
_FROM_A_STRANGER = {"sys._getframe", "gc.get_referents", "object.__getattr__", "object.__setattr__"}
_FRAMES = {"tb_frame", "gi_frame", "cr_frame", "ag_frame"}
_INSIDES = {"__code__", "__defaults__", "__kwdefaults__"}
_GO_BETWEENS = ("inspect.py", "heapq.py", "pdb.py", "bdb.py")
_GRADER, _PROBES = "grader.", "grader.probes"
_THE_GRADERS = str(Path(__file__).parent) + os.sep
_LIBRARIES = tuple(  # of this environment, of the system, of the user
    {sysconfig.get_path(name) + os.sep for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    | {entry + os.sep for entry in sys.path if entry.endswith(("site-packages", "dist-packages"))}
)


def stand_guard(write: Callable[[bytes], object], home: FrameType, names: Sequence[str]) -> None:
    """From now on only ``home`` can report, one sighting for each of ``names``, and whoever reaches too far is told on.

    An alarm ends the process: what was reported before it stands, the rest is not there.
    """
    # what is used after the student's code has had its say is held here, not looked up again
    get_frame, end, me, whose, process = sys._getframe, os._exit, threading.get_ident, os.getpid, os.getpid()
    watched = frozenset({SAW, LATE, KEEP, READ, "ctypes.dlopen", *_ALWAYS, *_FROM_A_STRANGER})
    pack, left, stranger = _packer(), list(names), _is_stranger
    use_diary, busy = _open_diary(), 0

    def tell(sighting: Sighting) -> None:
        if left:
            left.pop(0)
            write(pack(sighting))

    def alarm(kind: str, words: str, lines: tuple[Line, ...] = ()) -> None:
        if whose() == process and left:
            tell(Sighting(left[0], {}, Raised(kind, words, lines)))
        end(0)

    def look(event: str, arguments: tuple[Any, ...], frame: FrameType) -> None:
        if event == SAW:
            if whose() != process:
                end(0)  # a fork of the student's process has come back to us
            if frame is not home:
                alarm(TAMPERED, "wrote a report in the grader's name")
            tell(arguments[0])
        elif event in (KEEP, READ):
            if not use_diary(event, arguments, frame):
                alarm(TAMPERED, "wrote into the grader's diary")
        elif event == LATE:
            alarm(TIME_LIMIT, "", arguments[0])
        elif event in _ALWAYS:
            alarm(TAMPERED, f"used {event}")
        else:
            reached = _reached(event, arguments)
            if reached and stranger(frame):
                alarm(TAMPERED, reached)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal busy
        if event not in watched or busy == me():
            return
        busy = me()
        try:
            look(event, arguments, get_frame(1))
        finally:
            busy = 0

    sys.addaudithook(hook)


def _open_diary() -> Callable[[str, tuple[Any, ...], FrameType], bool]:
    """An empty diary: does what an event of :mod:`grader.diary` asks, and tells whether the probes' code asked."""
    writers, doors, identity = _codes_of_the_probes(), (keep.__code__, kept.__code__), id
    diary: list[Entry] = []

    def use(event: str, arguments: tuple[Any, ...], frame: FrameType) -> bool:
        behind = frame.f_back
        if frame.f_code not in doors or behind is None or identity(behind.f_code) not in writers:
            return False
        if event == KEEP:
            diary.append(arguments[0])
        else:
            arguments[0].extend(diary[arguments[1] :])
        return True

    return use


def _codes_of_the_probes() -> dict[int, CodeType]:
    """By its identity, the code of every function of the probes' modules and of the diary's, and of those in these."""
    found: dict[int, CodeType] = {}
    for module in (sys.modules[keep.__module__], *vars(sys.modules[_PROBES]).values()):
        if isinstance(module, ModuleType):
            _gather(vars(module).values(), module.__name__, found)
    return found


def _gather(things: Iterable[object], module: str, found: dict[int, CodeType]) -> None:
    for thing in things:
        if isinstance(thing, type) and thing.__module__ == module:
            _gather(vars(thing).values(), module, found)
        function = getattr(thing, "__wrapped__", thing.fget if isinstance(thing, property) else thing)
        code = thing
        if isinstance(function, FunctionType) and function.__module__ == module:
            code = function.__code__
        if isinstance(code, CodeType) and id(code) not in found:
            found[id(code)] = code
            _gather(code.co_consts, module, found)


def _packer() -> Callable[[Sighting], bytes]:
    inside = encode

    def pack(sighting: Sighting) -> bytes:
        try:
            return inside(sighting)
        except (OverflowError, ValueError, TypeError) as error:  # a number of 400 digits is itself worth a note
            words = "a value that cannot be written down"
            return inside(Sighting(sighting.probe, {}, Raised(type(error).__name__, words)))

    return pack


def _reached(event: str, arguments: tuple[Any, ...]) -> str:
    """In words, what was done that is nobody's business but a library's own; empty where it is harmless."""
    if event == "object.__getattr__":
        if arguments[1] == "__code__" and getattr(arguments[0], "__module__", "").startswith(_GRADER):
            return "took the code of a function of the grader's"
        return f"walked to other functions' variables by {arguments[1]}" if arguments[1] in _FRAMES else ""
    if event == "object.__setattr__":
        return f"changed a function from the inside, by {arguments[1]}" if arguments[1] in _INSIDES else ""
    return f"used {event}"


def _is_stranger(frame: FrameType | None) -> bool:
    """Whether it is not a library that asks, for reasons of its own."""
    if frame is None:
        return True
    file = frame.f_code.co_filename
    if file.startswith(_THE_GRADERS):
        return False
    if os.sep + "ctypes" + os.sep in file or file.endswith("traceback.py"):
        return _is_stranger_behind(frame, file)
    return not file.startswith((*_LIBRARIES, "<frozen ")) or file.endswith(_GO_BETWEENS)


def _is_stranger_behind(frame: FrameType, file: str) -> bool:
    """A traceback may be printed by anybody, but walked along only by its own module; ctypes acts for its caller."""
    behind = frame.f_back
    if file.endswith("traceback.py"):
        return frame.f_code.co_name.startswith("walk_") and (behind is None or behind.f_code.co_filename != file)
    while behind is not None and behind.f_code.co_filename == file:
        behind = behind.f_back
    return _is_stranger(behind)
