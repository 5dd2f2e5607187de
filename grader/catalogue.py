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


@lru_cache(maxsize=1)
def exercises() -> tuple[Exercise, ...]:
    """All exercises, in the order of their module names: the lesson's order, the capstone last or first by name."""
    found = []
    for info in pkgutil.iter_modules(grader.checks.__path__):
        exercise = getattr(import_module(f"grader.checks.{info.name}"), "EXERCISE", None)
        if isinstance(exercise, Exercise):
            found.append(exercise)
    return tuple(sorted(found, key=lambda exercise: (exercise.module is None, exercise.module or exercise.id)))


def exercise(id: str) -> Exercise:
    """The exercise of this id.

    Raises:
        UnknownExercise: naming the ids there are.
    """
    for candidate in exercises():
        if candidate.id == id:
            return candidate
    raise UnknownExercise(f"no exercise {id!r}; there are {', '.join(each.id for each in exercises())}")
