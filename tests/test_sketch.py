"""Sketches: equal values are alike, different ones are not, and what is not finite equals nothing."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from grader.observation import Array, Raised, Thing, Value
from grader.sketch import TOLERANCE, alike, distance, sketch

numbers = st.floats(-1e6, 1e6, allow_nan=False)
tables = st.lists(numbers, min_size=1, max_size=60)


def table(content: list[float]) -> Array:
    return Array("float32", (len(content),), tuple(content))


@given(tables)
def test_a_value_is_alike_to_itself(content: list[float]) -> None:
    assert alike(sketch(table(content)), sketch(table(list(content))))


@given(tables, st.integers(0, 10**6), st.floats(300, 10**6))
def test_one_number_that_is_off_by_hundreds_of_tolerances_shows(content: list[float], at: int, times: float) -> None:
    """However many numbers stand beside it."""
    scale = max(map(abs, content)) or 1.0
    other = list(content)
    other[at % len(content)] += times * TOLERANCE * scale
    assert not alike(sketch(table(content)), sketch(table(other)))


@given(tables)
def test_rounding_of_single_precision_does_not_show(content: list[float]) -> None:
    rounded = [number * (1 + 1e-7 * (-1) ** i) for i, number in enumerate(content)]
    assert alike(sketch(table(content)), sketch(table(rounded)))


@given(st.permutations([1.0, 2.0, 3.0, 4.0, 5.0] * 4))
def test_the_order_of_numbers_counts(content: list[float]) -> None:
    straight = [1.0, 2.0, 3.0, 4.0, 5.0] * 4
    assert alike(sketch(table(content)), sketch(table(straight))) == (content == straight)


def test_what_is_not_finite_equals_nothing_not_even_itself() -> None:
    for bad in (math.nan, math.inf, -math.inf):
        assert not alike(sketch(bad), sketch(bad))
        assert not alike(sketch(table([1.0, bad])), sketch(table([1.0, bad])))


def test_discrete_content_is_compared_exactly() -> None:
    different: list[Value] = [
        None, True, 1, 1.0, "1", (1.0,), (1, 2), (1, 3), Thing("Tensor"), Raised("ValueError", "x"),
        Array("float32", (2, 1), (1.0, 2.0)), Array("float32", (1, 2), (1.0, 2.0)), Array("int64", (1, 2), (1.0, 2.0)),
    ]  # fmt: skip
    for i, one in enumerate(different):
        for j, other in enumerate(different):
            assert alike(sketch(one), sketch(other)) == (i == j), (one, other)


def test_an_absolute_tolerance_takes_the_place_of_the_relative_one() -> None:
    assert alike(sketch(0.20), sketch(0.21), absolute=0.02)
    assert not alike(sketch(0.20), sketch(0.25), absolute=0.02)
    assert distance(sketch(0.0), sketch(0.04), absolute=0.02) == 2.0
