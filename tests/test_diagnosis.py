"""A name is given only to what is certain: on an exercise of two checks, with four faults that are known."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from grader.diagnosis import diagnose
from grader.exercise import Check, Exercise, Slip
from grader.observation import Raised, Slots, Value
from grader.recording import Known, Recording, signature

CHECKS = tuple(
    Check(name, f"the {name} value", 1, (f"probe.{name}",), lambda seen, expected: "It differs.", "Look again.")
    for name in ("first", "second")
)
EXERCISE = Exercise("ex0", "An exercise", "A lesson", CHECKS)
RIGHT: Slots = {"probe.first": 1.0, "probe.second": 1.0}
ERROR = Raised("ValueError", "too many", ())
FAULTS: dict[str, Slots] = {
    "first-doubled": {**RIGHT, "probe.first": 2.0},
    "both-tripled": {"probe.first": 3.0, "probe.second": 3.0},
    "both-words": {"probe.first": "none", "probe.second": "none"},
    "raises": {"probe.first": 4.0, "probe.raised": ERROR},
}


def named(seen: Mapping[str, Value]) -> dict[str, tuple[str, ...]]:
    """The names that a submission gets when both checks failed."""
    known = tuple(Known((fault,), signature(EXERCISE, slots, RIGHT)) for fault, slots in FAULTS.items())
    slips = {fault: Slip(fault, "It does so.", "Do otherwise.") for fault in FAULTS}
    recording = Recording("ex0", "", 0, dict(RIGHT), slips, known)
    found = diagnose(EXERCISE, recording, dict(seen), CHECKS)
    return {check: tuple(slip.id for slip in slips) for check, slips in found.items()}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_equals_a_fault_bears_its_name(fault: str) -> None:
    assert set().union(*named(FAULTS[fault]).values()) == {fault}


def test_what_equals_no_fault_bears_no_name() -> None:
    assert named({"probe.first": 7.0, "probe.second": 7.0}) == {}


def test_a_fault_is_not_named_where_a_value_is_right_that_it_would_leave_wrong() -> None:
    assert named({**RIGHT, "probe.first": 3.0}) == {}


def test_a_second_slip_may_hide_what_a_fault_leaves_elsewhere() -> None:
    assert named({"probe.first": 3.0, "probe.second": 7.0}) == {"first": ("both-tripled",)}


def test_a_word_alone_is_too_little_to_name_a_fault_that_is_hidden_elsewhere() -> None:
    assert named({"probe.first": "none", "probe.second": 7.0}) == {}


def test_a_fault_that_raises_is_not_named_where_something_else_is_raised() -> None:
    other = Raised("ValueError", "too few", ())
    assert named({"probe.first": 4.0, "probe.raised": other}) == {}
