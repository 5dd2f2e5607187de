"""Notices when a student's code has put something of its own in the place of what the probes rely on.

What earns points has to be computed, so replacing PyTorch or the probes is of little use to anybody; but a fact that
could be claimed without computing it ("gradients were off") is believed only while everything is as it was.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter, is_, itemgetter
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

_ALONE = (
    "builtins",
    "math",
    "numpy",
    "msgspec",
    "torch",
    "torch._C",
    "torch._tensor",
    "torch.autograd",
    "torch.autograd.grad_mode",
    "torch.nn",
    "torch.nn.functional",
    "torch.nn.parameter",
    "torch.utils.data",
    "torch.utils.data.dataloader",
    "torch.utils.data.dataset",
)
_WITH_ALL_IN_THEM = ("torch.nn.modules", "torch.optim")
"""What probes rely on besides the grader: modules, and packages."""
_FREE = frozenset(
    {"print", "input", "open", "help", "exit", "quit", "__import__", "_", "breakpoint", "__build_class__", "Storage"}
)
"""What a program may well replace for reasons of its own (a default dtype changes ``torch.Storage``); no probe relies
on it."""

_kinds = (FunctionType, BuiltinFunctionType, type, property, classmethod, staticmethod)
# held here: whoever replaces these must not be judged by them
_all, _any, _len, _list, _map, _next, _zip = all, any, len, list, map, next, zip
_insides = tuple(map(attrgetter, ("__code__", "__defaults__", "__kwdefaults__")))


class Survey:
    """The state of some namespaces (modules and the classes in them) and of the functions in them."""

    __slots__ = ("functions", "insides", "looks", "spaces")

    def __init__(self, modules: Iterable[ModuleType]) -> None:
        self.spaces: list[_Space] = []
        self.functions: list[FunctionType] = []
        seen: set[int] = set()
        for module in modules:
            self._add(module.__name__, vars(module), (), seen)
        self.looks = [space.difference for space in self.spaces]
        self.insides = [(get, list(map(get, self.functions))) for get in _insides]

    def _add(self, name: str, space: Mapping[str, Any], above: tuple[type, ...], seen: set[int]) -> None:
        content = {key: value for key, value in space.items() if isinstance(value, _kinds) and key not in _FREE}
        self.spaces.append(_Space(name, space, content, above))
        for key, value in content.items():
            if isinstance(value, FunctionType):
                self.functions.append(value)
            elif isinstance(value, type) and id(value) not in seen and _is_at_home(value, name):
                seen.add(id(value))  # by the class: each look at its __dict__ is a new object
                self._add(f"{name}.{key}", value.__dict__, value.__mro__[1:], seen)

    def difference(self) -> str:
        """The full name of something that is no longer what it was; empty if there is none."""
        for look in self.looks:
            name = look()
            if name:
                return name
        for get, before in self.insides:
            if not _all(_map(is_, _map(get, self.functions), before)):
                changed = (f for f, inside in _zip(self.functions, before) if get(f) is not inside)
                return _next((f"{f.__module__}.{f.__qualname__}" for f in changed), "?")
        return ""


def _is_at_home(kind: type, name: str) -> bool:
    module = getattr(kind, "__module__", "")
    return isinstance(module, str) and module.partition(".")[0] == name.partition(".")[0]


class _Space:
    __slots__ = ("above", "get", "length", "name", "names", "space", "values")

    def __init__(self, name: str, space: Mapping[str, Any], content: dict[str, Any], above: tuple[type, ...]) -> None:
        self.name, self.space, self.length, self.above = name, space, len(space), above
        self.names = tuple(content)
        self.get = itemgetter(*self.names) if len(content) > 1 else (lambda space: tuple(map(space.get, self.names)))
        self.values = tuple(content.values())

    def difference(self) -> str:
        try:
            same = _all(_map(is_, self.get(self.space), self.values))
        except KeyError:
            same = False
        if not same:
            changed = (n for n, v in _zip(self.names, self.values) if self.space.get(n) is not v)
            return f"{self.name}.{_next(changed, '?')}"
        return self.intruder() if _len(self.space) != self.length else ""

    def intruder(self) -> str:
        """A new name that hides what the namespace's functions would otherwise have found."""
        hidden = self.above or (builtins,)
        for name, value in _list(self.space.items()):
            if name in self.names or name in _FREE or name == "__class_getitem__" or type(value) not in _kinds:
                continue
            if _any(name in vars(each) for each in hidden):
                return f"{self.name}.{name}"
        return ""


def _present(alone: Iterable[str], packages: tuple[str, ...]) -> list[ModuleType]:
    inside = tuple(f"{package}." for package in packages)
    wanted = {*alone, *packages, *(name for name in sys.modules if name.startswith(inside))}
    return [sys.modules[name] for name in sorted(wanted) if isinstance(sys.modules.get(name), ModuleType)]


_ground = Survey([])


def survey_libraries() -> None:
    """Takes down the state of PyTorch and the rest once, so that each student's process need not."""
    global _ground
    _ground = Survey(_present(_ALONE, _WITH_ALL_IN_THEM))


def seal() -> Callable[[], str]:
    """Takes down the state of the grader's own modules; calling the result names something that has changed since."""
    ground, own = _ground, Survey(_present((), ("grader",)))

    looks = own.difference, ground.difference  # bound now, to the functions that they are now

    def broken() -> str:
        return looks[0]() or looks[1]()

    return broken
