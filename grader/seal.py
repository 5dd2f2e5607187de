"""Notices when a student's code has put something of its own in the place of what the probes rely on.

What earns points has to be computed, so replacing PyTorch or the probes is of little use to anybody; but a fact that
could be claimed without computing it ("gradients were off") is believed only while everything is as it was.
"""

from __future__ import annotations

import builtins
import gc
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
_GRADER = __name__.partition(".")[0]
_FREE = frozenset(
    {"print", "input", "open", "help", "exit", "quit", "__import__", "_", "breakpoint", "__build_class__", "Storage"}
)
"""What a program may well replace for reasons of its own (a default dtype changes ``torch.Storage``); no probe relies
on it."""

_kinds = (FunctionType, BuiltinFunctionType, type, property, classmethod, staticmethod)
# held here: whoever replaces these must not be judged by them
_all, _any, _len, _list, _map, _next, _zip = all, any, len, list, map, next, zip
_insides = tuple(map(attrgetter, ("__code__", "__defaults__", "__kwdefaults__")))
_holdings = gc.get_referents


class Survey:
    """The state of some namespaces (modules and the classes in them) and of the functions in them."""

    __slots__ = ("functions", "holdings", "insides", "looks", "spaces")

    def __init__(self, modules: Iterable[ModuleType]) -> None:
        self.spaces: list[_Space] = []
        self.functions: list[FunctionType] = []
        seen: set[int] = set()
        for module in modules:
            self._add(module.__name__, vars(module), (), seen)
        self.looks = [space.difference for space in self.spaces]
        self.insides = [(get, list(map(get, self.functions))) for get in _insides]
        self.holdings = _holdings(*self.functions)

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
        return self.changed_inside()

    def changed_inside(self) -> str:
        """The full name of a function that has got another body, or other defaults; empty if there is none.

        All that the functions hold is compared first, at one go: each look at a function's body is an audited event.
        """
        holdings = _holdings(*self.functions)
        if _len(holdings) == _len(self.holdings) and _all(_map(is_, holdings, self.holdings)):
            return ""
        for get, before in self.insides:
            if not _all(_map(is_, _map(get, self.functions), before)):
                changed = (f for f, inside in _zip(self.functions, before) if get(f) is not inside)
                return _next((f"{f.__module__}.{f.__qualname__}" for f in changed), "?")
        return ""


def _is_at_home(kind: type, name: str) -> bool:
    """Whether a class belongs to the namespace: of the grader's, to that module; of a library's, to any in it."""
    module = getattr(kind, "__module__", "")
    if not isinstance(module, str):
        return False
    if name.startswith(_GRADER):
        return f"{name}.".startswith(f"{module}.")
    return module.partition(".")[0] == name.partition(".")[0]


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


def _within(package: ModuleType) -> Iterable[ModuleType]:
    """A package and all modules in it that have been imported."""
    yield package
    for name, content in _list(vars(package).items()):
        if isinstance(content, ModuleType) and content.__name__ == f"{package.__name__}.{name}":
            yield from _within(content)


def _present(alone: Iterable[str], packages: tuple[str, ...]) -> list[ModuleType]:
    inside = tuple(f"{package}." for package in packages)
    wanted = {*alone, *packages, *(name for name in sys.modules if name.startswith(inside))}
    return [sys.modules[name] for name in sorted(wanted) if isinstance(sys.modules.get(name), ModuleType)]


_libraries = Survey([])
_own: dict[ModuleType, Survey] = {}


def take_down_what_is_here() -> None:
    """Takes down the state of PyTorch, the rest and the grader once, so that each student's process need not."""
    global _libraries
    _libraries = Survey(_present(_ALONE, _WITH_ALL_IN_THEM))
    take_down(*_within(sys.modules[_GRADER]))


def take_down(*modules: ModuleType) -> None:
    """Takes down the state of some of the grader's modules ahead."""
    _own.update((module, Survey([module])) for module in modules)


def seal() -> Callable[[], str]:
    """Takes down what has not been taken down; calling the result names something that has changed since."""
    own = [_own.get(module) or Survey([module]) for module in _within(sys.modules[_GRADER])]
    _own.clear()  # it lists more than a student's code need find
    looks = [survey.difference for survey in (*own, _libraries)]  # bound now, to the functions that they are now

    def broken() -> str:
        for look in looks:
            name = look()
            if name:
                return name
        return ""

    return broken
