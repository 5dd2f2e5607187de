"""The probes of all exercises, imported once and put away, for each student's process to take out those that it needs.

They hold no answers, but one exercise's stand-ins are another one's task: what is not taken out can be found by no name
and in no list, and its file can no longer be read once the process is confined.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import sys
from collections.abc import Iterator
from types import ModuleType

import grader.probes
from grader.seal import take_down

_PROBES = grader.probes.__name__
_shelf: dict[str, ModuleType] = {}


def fill() -> None:
    """Imports all probes, has those warm up that can, and puts them away.

    One that cannot be imported says why to whoever asks for it.
    """
    for info in pkgutil.iter_modules(grader.probes.__path__):
        with contextlib.suppress(Exception):
            importlib.import_module(f"{_PROBES}.{info.name}")
    names = [name for name in sys.modules if name.startswith(f"{_PROBES}.")]
    for name in names:
        getattr(sys.modules[name], "warm_up", bool)()
    for name in names:
        module = sys.modules.pop(name)
        delattr(grader.probes, name.rpartition(".")[2])
        _shelf[name] = module
        take_down(module)


def take(name: str) -> None:
    """Puts one module and those that it needs where an import finds them, and forgets the others."""
    for module in _needed(name, set()):
        sys.modules[module.__name__] = module
        setattr(grader.probes, module.__name__.rpartition(".")[2], module)
    _shelf.clear()
    importlib.import_module(name)


def _needed(name: str, seen: set[str]) -> Iterator[ModuleType]:
    """The module and, of the others, those that something in it comes from."""
    if name in seen or name not in _shelf:
        return
    seen.add(name)
    yield _shelf[name]
    for thing in vars(_shelf[name]).values():
        yield from _needed(getattr(thing, "__module__", None) or "", seen)
