"""How numbers and differences are put into words: sensible digits, the place named, no dumps."""

from __future__ import annotations

from dataclasses import dataclass

from grader.observation import Array, Item, Raised, Slots, Thing, Value
from grader.sketch import TOLERANCE


def number(value: float) -> str:
    """Four significant digits: ``0.001``, ``12.35``, ``1.2e-07``."""
    return f"{value:.4g}"


def numbers(one: float, other: float) -> tuple[str, str]:
    """Two different numbers, with as many digits as it takes to see the difference."""
    for digits in range(4, 9):
        first, second = f"{one:#.{digits}g}".rstrip("."), f"{other:#.{digits}g}".rstrip(".")
        if abs(float(first) - float(second)) > 0.7 * abs(one - other):
            return first, second
    return f"{one:.9g}", f"{other:.9g}"


def shape(value: Array) -> str:
    """A tensor's shape as PyTorch prints it: ``(5, 10)``, ``(5,)``."""
    return "(" + ", ".join(map(str, value.shape)) + ("," if len(value.shape) == 1 else "") + ")"


def value(seen: Value) -> str:
    """A value in a few words."""
    match seen:
        case bool() | None:
            return str(seen)
        case float():
            return number(seen)
        case Array() if seen.shape == ():
            return f"tensor({number(seen.numbers[0])})"
        case Array():
            return f"a tensor of shape {shape(seen)}"
        case Thing(type=name):
            return f"a {name}"
        case Raised(type=name):
            return f"an exception ({name})"
        case tuple():
            return "(" + ", ".join(map(_item, seen)) + ")"
        case _:
            return repr(seen)


def _item(item: Item) -> str:
    return value(item)


def count(many: int, noun: str) -> str:
    """``1 update``, ``4 updates``, ``no update``."""
    plural = f"{noun}es" if noun.endswith("ch") else f"{noun}s"
    return f"no {noun}" if many == 0 else f"1 {noun}" if many == 1 else f"{many} {plural}"


def text(slots: Slots, slot: str) -> str:
    """A slot that holds a word; empty where it does not."""
    found = slots.get(slot)
    return found if isinstance(found, str) else ""


def real(slots: Slots, slot: str) -> float:
    """A slot that holds a number, or a tensor with one; not a number where it does not."""
    found = slots.get(slot)
    if isinstance(found, Array) and len(found.numbers) == 1:
        return found.numbers[0]
    return float(found) if isinstance(found, (int, float)) else float("nan")


def reals(slots: Slots, slot: str) -> tuple[float, ...]:
    """A slot that holds numbers."""
    found = slots.get(slot)
    return tuple(float(n) for n in found if isinstance(n, (int, float))) if isinstance(found, tuple) else ()


def array(slots: Slots, slot: str) -> Array:
    """A slot that holds a tensor; an empty one where it does not."""
    found = slots.get(slot)
    return found if isinstance(found, Array) else Array("float32", (0,), ())


def close(one: float, other: float) -> bool:
    """Equal up to rounding."""
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


@dataclass(frozen=True)
class Gap:
    """The first place where two tables differ: its row, its column, and both numbers."""

    row: int
    column: int
    seen: float
    expected: float


def first_gap(seen: Array, expected: Array) -> Gap | None:
    """The largest difference in the first row in which two ``(rows, columns)`` tables differ; none where they agree."""
    if len(seen.shape) != 2 or len(expected.shape) != 2 or seen.shape[1] != expected.shape[1]:
        return None
    columns = expected.shape[1]
    scale = max((abs(n) for n in expected.numbers), default=0.0)
    for row in range(min(seen.shape[0], expected.shape[0])):
        span = slice(row * columns, (row + 1) * columns)
        pairs = list(zip(seen.numbers[span], expected.numbers[span], strict=True))
        gaps = [abs(a - b) if a == a else float("inf") for a, b in pairs]
        if max(gaps) > TOLERANCE * scale:
            column = gaps.index(max(gaps))
            return Gap(row, column, *pairs[column])
    return None
