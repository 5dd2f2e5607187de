"""The judge: pure, between nothing and everything, and unmoved by what does not matter."""

from __future__ import annotations

import random
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.catalogue import exercises
from grader.exercise import Check, Exercise
from grader.judge import GraderFailure, judge
from grader.observation import Array, Ending, Observation, Raised, Sighting, Thing, Value
from grader.recording import Recording, load
from grader.runner import IMPORT, START
from grader.sketch import sketch
from grader.verdict import ExerciseVerdict

scalars = st.one_of(st.none(), st.booleans(), st.integers(-(2**40), 2**40), st.floats(), st.text(max_size=8))
arrays = st.lists(st.floats(width=32), max_size=6).map(lambda n: Array("float32", (len(n),), tuple(n)))
things = st.builds(Thing, st.text(max_size=5))
exceptions = st.builds(Raised, st.text(max_size=5), st.text(max_size=9))
items = st.one_of(scalars, arrays, things, exceptions)
words = st.text(max_size=6)
values = st.one_of(items, st.lists(items, max_size=3).map(tuple))
endings = st.sampled_from(["finished", "timeout", "exited", "killed", "flooded", "garbled"]).map(
    lambda how: Ending(how, "1")
)
some_exercise = st.sampled_from(exercises())


def as_observed(recording: Recording) -> Observation:
    """The recorded reference as if it had just been seen."""
    probes: dict[str, dict[str, Value]] = {START: {}, IMPORT: {}}
    for path, value in recording.reference.items():
        probe, _, slot = path.partition(".")
        probes.setdefault(probe, {})[slot] = value
    return Observation({name: Sighting(name, slots) for name, slots in probes.items()}, Ending("finished", "0"))


def with_slot(observation: Observation, path: str, value: Value) -> Observation:
    probe, _, slot = path.partition(".")
    old = observation.sightings[probe]
    new = Sighting(probe, {**old.slots, slot: value}, old.raised)
    return Observation({**observation.sightings, probe: new}, observation.ending)


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.id)
def test_what_equals_the_reference_passes(exercise: Exercise) -> None:
    recording = load(exercise)
    verdict = judge(exercise, as_observed(recording), recording)
    assert verdict.status == "passed"
    assert verdict.points == exercise.points


@settings(deadline=None)
@given(some_exercise, st.data())
def test_one_changed_slot_never_gives_less_than_nothing_or_more_than_everything(
    exercise: Exercise, data: st.DataObject
) -> None:
    recording = load(exercise)
    slot = data.draw(st.sampled_from(sorted(recording.reference)))
    value = data.draw(values)
    verdict = judge(exercise, with_slot(as_observed(recording), slot, value), recording)
    assert 0 <= verdict.points <= verdict.max_points == exercise.points
    decides = any(slot in check.decides for check in exercise.checks if check.rule is None)
    if decides and sketch(value).form != sketch(recording.reference[slot]).form:
        assert verdict.status == "failed"
    for check in verdict.checks:
        assert check.points == (check.max_points if check.status == "passed" else 0)
        assert (check.status == "passed") == (not check.message)


@settings(deadline=None)
@given(some_exercise, st.dictionaries(words, st.dictionaries(words, values, max_size=4), max_size=4), endings)
def test_nothing_but_the_right_slots_earns_a_point(
    exercise: Exercise, probes: dict[str, dict[str, Value]], ending: Ending
) -> None:
    sightings = {name: Sighting(name, slots) for name, slots in probes.items()}
    sightings[START] = Sighting(START, {})
    verdict = judge(exercise, Observation(sightings, ending), load(exercise))
    assert verdict.points == 0
    assert all(check.message for check in verdict.checks)


@settings(deadline=None)
@given(some_exercise, st.randoms(use_true_random=False))
def test_the_order_of_checks_does_not_matter(exercise: Exercise, chance: random.Random) -> None:
    recording = load(exercise)
    observation = as_observed(recording)
    for slot in chance.sample(sorted(recording.reference), k=min(3, len(recording.reference))):
        observation = with_slot(observation, slot, "something else")
    checks: list[Check] = list(exercise.checks)
    chance.shuffle(checks)
    straight = judge(exercise, observation, recording)
    shuffled = judge(replace(exercise, checks=tuple(checks)), observation, recording)
    assert sorted(straight.checks, key=_id) == sorted(shuffled.checks, key=_id)
    assert straight.points == shuffled.points


def _id(check: msgspec.Struct) -> str:
    return str(getattr(check, "id", ""))


@pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.id)
def test_recordings_and_verdicts_survive_being_written_down(exercise: Exercise) -> None:
    recording = load(exercise)
    assert msgspec.json.decode(msgspec.json.encode(recording), type=Recording) == recording
    verdict = judge(exercise, as_observed(recording), recording)
    assert msgspec.json.decode(msgspec.json.encode(verdict), type=ExerciseVerdict) == verdict


@pytest.mark.parametrize("how", ["finished", "exited"])
def test_where_the_probes_were_not_even_reached_the_grader_is_to_blame(how: str) -> None:
    exercise = exercises()[0]
    with pytest.raises(GraderFailure, match=exercise.id):
        judge(exercise, Observation({}, msgspec.convert({"how": how, "detail": "1"}, Ending)), load(exercise))


def test_a_recording_that_lacks_what_a_check_decides_by_is_the_graders_failure() -> None:
    exercise = exercises()[0]
    recording = load(exercise)
    slot = exercise.checks[0].decides[0]
    poor = Recording("x", "", 0, {k: v for k, v in recording.reference.items() if k != slot}, {}, ())
    with pytest.raises(GraderFailure, match="gradlings build"):
        judge(exercise, as_observed(recording), poor)


def test_a_tuple_of_numbers_is_no_array() -> None:
    """So that a probe's slot cannot change its kind unnoticed."""
    assert sketch((1.0, 2.0)).form != sketch(Array("float32", (2,), (1.0, 2.0))).form
