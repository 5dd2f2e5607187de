"""Finds the exercises: every module in :mod:`grader.checks` that defines ``EXERCISE`` is one."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module

import grader.checks
from grader.exercise import Exercise
from grader.trouble import Trouble


class UnknownExercise(Trouble):
    """There is no exercise of that id."""


def exercises() -> tuple[Exercise, ...]:
    """All exercises in the order of the lesson; what has no module of the student's comes last."""
    found = [_load(name) for name in _modules()]
    there = [exercise for exercise in found if exercise is not None]
    return tuple(sorted(there, key=lambda exercise: (exercise.module is None, exercise.module or exercise.id)))


def exercise(id: str) -> Exercise:
    """The exercise of this id.

    Raises:
        UnknownExercise: naming the ids there are.
    """
    for name in _modules():
        if name == id or name.startswith(f"{id}_"):
            found = _load(name)
            if found is not None:
                return found
    raise UnknownExercise(f"no exercise {id!r}; there are {', '.join(each.id for each in exercises())}")


@lru_cache(maxsize=1)
def _modules() -> tuple[str, ...]:
    return tuple(info.name for info in pkgutil.iter_modules(grader.checks.__path__))


@lru_cache
def _load(name: str) -> Exercise | None:
    """The exercise that a module of checks defines, if it is not one that others share."""
    found = getattr(import_module(f"grader.checks.{name}"), "EXERCISE", None)
    return found if isinstance(found, Exercise) else None
