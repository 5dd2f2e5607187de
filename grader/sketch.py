"""A value's sketch: small enough to record for hundreds of faults, and enough to tell whether two values are equal.

Discrete content (words, shapes, types) goes into ``form``. Numbers are kept as they are where they are few; where they
are many, a handful of fixed random projections stand for them: values that differ in one number differ in every one.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b

import msgspec

from grader.observation import Array, Item, Raised, Thing, Value

TOLERANCE = 1e-5
"""Relative to the largest number of a slot; rounding stays near 1e-6, whatever the processor and its threads."""

_FEW = 12
_PROJECTIONS = 6
_LONGEST_FORM = 80


class Sketch(msgspec.Struct, frozen=True, array_like=True):
    """``form``: the discrete content; ``numbers``: a few that stand for all; ``scale``: the largest of all, in size.

    ``finite`` is false where a number is not: such a value equals nothing, not even itself.
    """

    form: str
    numbers: tuple[float, ...] = ()
    scale: float = 0.0
    finite: bool = True


ABSENT = Sketch("absent")


def sketch(value: Value) -> Sketch:
    """The sketch of a value; equal values have equal sketches, however they were computed."""
    forms: list[str] = []
    numbers: list[float] = []
    for item in value if isinstance(value, tuple) else (value,):
        _add(item, forms, numbers)
    form = ("tuple:" if isinstance(value, tuple) else "") + "|".join(forms)
    if len(form) > _LONGEST_FORM:
        form = "#" + blake2b(form.encode(), digest_size=12).hexdigest()
    finite = all(math.isfinite(number) for number in numbers)
    if not finite:
        return Sketch(form, (), 0.0, False)
    scale = max((abs(number) for number in numbers), default=0.0)
    return Sketch(form, tuple(_project(numbers)), scale)


def sketch_all(slots: Mapping[str, Value]) -> dict[str, Sketch]:
    """The sketches of many slots."""
    return {slot: sketch(value) for slot, value in slots.items()}


def distance(one: Sketch, other: Sketch, absolute: float | None = None) -> float:
    """How far two sketches stand apart, in tolerances: at most 1 is equal, infinity is another form.

    Args:
        absolute: the tolerance itself, for what is measured by chance; else :data:`TOLERANCE` of the larger scale.
    """
    if one.form != other.form or not (one.finite and other.finite) or len(one.numbers) != len(other.numbers):
        return math.inf
    gap = max((abs(a - b) for a, b in zip(one.numbers, other.numbers, strict=True)), default=0.0)
    if gap == 0.0:
        return 0.0
    return gap / (absolute or TOLERANCE * max(one.scale, other.scale))


def alike(one: Sketch, other: Sketch, absolute: float | None = None) -> bool:
    """Whether two sketches are of equal values."""
    return distance(one, other, absolute) <= 1.0


def _add(item: Item, forms: list[str], numbers: list[float]) -> None:
    match item:
        case float():
            forms.append("float")
            numbers.append(item)
        case Array(dtype, shape, content):
            forms.append(f"{dtype}{list(shape)}")
            numbers.extend(content)
        case Thing(type=name):
            forms.append(f"a {name}")
        case Raised(type=name, message=message):
            forms.append(f"raised {name}: {message}")
        case _:
            forms.append(f"{type(item).__name__} {item!r}")


def _project(numbers: list[float]) -> Iterable[float]:
    if len(numbers) > _FEW:
        root = math.sqrt(len(numbers))
        numbers = [sum(map(float.__mul__, signs, numbers)) / root for signs in _signs(len(numbers))]
    return [float(f"{number:.9g}") for number in numbers]  # single precision, and no digits that are noise


@lru_cache(maxsize=512)
def _signs(length: int) -> tuple[tuple[float, ...], ...]:
    """Fixed random signs; each with a size of its own, so that two swapped numbers show."""
    chance = random.Random(length)
    return tuple(
        tuple(chance.choice((-1.0, 1.0)) * chance.uniform(0.5, 1.5) for _ in range(length)) for _ in range(_PROJECTIONS)
    )
