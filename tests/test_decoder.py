"""Bytes from a stranger: whatever they are, they raise nothing but Garbled, and earn nothing that is not in them."""

from __future__ import annotations

import contextlib
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.catalogue import exercise
from grader.channel import KEY, Report, unseal
from grader.judge import judge
from grader.observation import (
    Array,
    Ending,
    Garbled,
    Item,
    Line,
    Observation,
    Raised,
    Sighting,
    Thing,
    Value,
    decode,
    encode,
)
from grader.recording import load
from grader.runner import IMPORT, START

SECRET = bytes(range(KEY))
EX7 = exercise("ex7")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
numbers = st.floats() | st.integers(-(2**63), 2**63 - 1)


@st.composite
def arrays(draw: st.DrawFn) -> Array:
    """An array whose shape and numbers agree, or do not."""
    numbers = tuple(draw(st.lists(st.floats(), max_size=6)))
    return Array(draw(words), tuple(draw(st.lists(st.integers(-2, 6), max_size=3))), numbers)


raised = st.builds(
    Raised, words, words, st.lists(st.builds(Line, words, st.integers(0, 99), words), max_size=2).map(tuple)
)
items: st.SearchStrategy[Item] = (
    st.none() | st.booleans() | numbers | words | arrays() | st.builds(Thing, words) | raised
)
values: st.SearchStrategy[Value] = items | st.lists(items, max_size=4).map(tuple)
sightings = st.builds(Sighting, words, st.dictionaries(words, values, max_size=4), st.none() | raised)


@lru_cache(maxsize=1)
def honest() -> bytes:
    """What the reference itself reports: it earns full points."""
    probes: dict[str, dict[str, Value]] = {START: {}, IMPORT: {}}
    for place, value in load(EX7).reference.items():
        probe, _, slot = place.partition(".")
        probes.setdefault(probe, {})[slot] = value
    return b"".join(sealed([encode(Sighting(probe, slots)) for probe, slots in probes.items()]))


def sealed(pieces: list[bytes]) -> list[bytes]:
    """The pieces as a process with the key would write them."""
    import os

    reader, writer = os.pipe()
    report = Report(writer, SECRET)
    written = []
    for piece in pieces:
        report.write(piece)
        written.append(os.read(reader, 1 << 16))
        while len(written[-1]) < len(piece):
            written[-1] += os.read(reader, 1 << 16)
    os.close(reader)
    os.close(writer)
    return written


def points(data: bytes) -> float:
    """What a report earns."""
    try:
        observation = Observation(decode(unseal(data, SECRET)), Ending("finished", "0"))
    except Garbled as error:
        observation = Observation({}, Ending("garbled", str(error)))
    if START not in observation.sightings:
        return 0.0
    return judge(EX7, observation, load(EX7)).points


def test_an_honest_report_earns_full_points() -> None:
    assert points(honest()) == EX7.points


@given(st.binary(max_size=400))
def test_random_bytes_raise_nothing_but_garbled_and_earn_nothing(data: bytes) -> None:
    with contextlib.suppress(Garbled):
        decode(data)
    assert points(data) == 0.0


@given(st.lists(sightings, max_size=4))
def test_what_is_encoded_decodes_to_itself_or_is_garbled(written: list[Sighting]) -> None:
    data = b"".join(map(encode, written))
    try:
        read = decode(data)
    except Garbled:
        return
    assert [encode(each) for each in read.values()] == [encode(each) for each in written]


@given(st.lists(sightings, min_size=1, max_size=3), st.data())
def test_a_mutated_frame_raises_nothing_but_garbled(written: list[Sighting], data: st.DataObject) -> None:
    frames = bytearray(b"".join(map(encode, written)))
    for _ in range(data.draw(st.integers(1, 8))):
        frames[data.draw(st.integers(0, len(frames) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Garbled):
        decode(bytes(frames))


@given(st.data())
def test_a_report_cut_short_earns_no_more_than_the_whole(data: st.DataObject) -> None:
    whole = honest()
    cut = data.draw(st.integers(0, len(whole) - 1))
    assert points(whole[:cut]) < EX7.points


@given(st.data())
def test_one_changed_byte_spoils_the_report_from_there_on(data: st.DataObject) -> None:
    changed = bytearray(honest())
    place = data.draw(st.integers(0, len(changed) - 1))
    changed[place] ^= data.draw(st.integers(1, 255))
    assert points(bytes(changed)) < EX7.points


@pytest.mark.parametrize("trick", ["exchange", "repeat", "leave out", "add", "another key"])
def test_pieces_fit_only_in_their_place_and_under_their_key(trick: str) -> None:
    one, two, three = sealed([b"one", b"two", b"three"])
    data = {
        "exchange": two + one + three,
        "repeat": one + one,
        "leave out": one + three,
        "add": one + two + three + b"\0\0\0\3" + bytes(16) + b"bad",
        "another key": one.replace(b"one", b"own"),
    }[trick]
    with pytest.raises(Garbled):
        unseal(data, SECRET)
    assert unseal(one + two + three, SECRET) == b"onetwothree"


@given(st.dictionaries(st.sampled_from(sorted(load(EX7).reference)), values, max_size=6))
def test_strange_values_in_an_honest_place_never_bring_the_judge_down(strange: dict[str, Value]) -> None:
    """A stranger's nonsense is the stranger's failure, and not the grader's."""
    probes: dict[str, dict[str, Value]] = {START: {}, IMPORT: {}}
    for place, value in {**load(EX7).reference, **strange}.items():
        probe, _, slot = place.partition(".")
        probes.setdefault(probe, {})[slot] = value
    seen = Observation({p: Sighting(p, slots) for p, slots in probes.items()}, Ending("finished", "0"))
    assert judge(EX7, seen, load(EX7)).points <= EX7.points
