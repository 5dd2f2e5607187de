"""What a probe saw, as plain data: the only thing that crosses from a student's process to the judge.

Everything here is inert. Bytes that come from a student's process are decoded by type and by nothing else; what does
not fit raises :class:`Garbled`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import msgspec


class Array(msgspec.Struct, frozen=True, tag_field="kind", tag="array"):
    """A tensor's numbers, row by row; ``len(numbers)`` is the product of ``shape``."""

    dtype: str
    shape: tuple[int, ...]
    numbers: tuple[float, ...]


class Thing(msgspec.Struct, frozen=True, tag_field="kind", tag="thing"):
    """Something that is not plain data, known by the name of its type alone (``"Tensor"``, ``"Linear"``)."""

    type: str


class Line(msgspec.Struct, frozen=True):
    """One line of a student's file, as a traceback shows it."""

    file: str
    number: int
    text: str


class Raised(msgspec.Struct, frozen=True, tag_field="kind", tag="raised"):
    """An exception, with the student's own lines that led to it, outermost first."""

    type: str
    message: str
    lines: tuple[Line, ...] = ()


Item: TypeAlias = bool | int | float | str | Array | Thing | Raised | None
Value: TypeAlias = bool | int | float | str | Array | Thing | Raised | tuple[Item, ...] | None


class Sighting(msgspec.Struct, frozen=True):
    """What one probe noted before it ended, and what the student's code raised in it, if it did."""

    probe: str
    slots: dict[str, Value]
    raised: Raised | None = None


How: TypeAlias = Literal["finished", "timeout", "exited", "killed", "flooded", "garbled", "absent"]


class Ending(msgspec.Struct, frozen=True):
    """How the student's process ended; ``detail`` is its exit code, the signal's name, or the limit it ran into."""

    how: How
    detail: str = ""


class Observation(msgspec.Struct, frozen=True):
    """All that was seen of one exercise: a sighting per probe that ended, and how the process ended."""

    sightings: dict[str, Sighting]
    ending: Ending

    def slots(self) -> Slots:
        """The noted values under ``"probe.slot"`` and exceptions under ``"probe.raised"``."""
        flat: dict[str, Value] = {}
        for name, sighting in self.sightings.items():
            flat |= {f"{name}.{slot}": value for slot, value in sighting.slots.items()}
            if sighting.raised is not None:
                flat[f"{name}.raised"] = sighting.raised
        return flat


Slots: TypeAlias = Mapping[str, Value]


class Garbled(ValueError):
    """Bytes that are not the observation of any probe."""


_LENGTH = 4
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Sighting)


def encode(sighting: Sighting) -> bytes:
    """One sighting as a frame: its length in four bytes, then its content."""
    body = _encoder.encode(sighting)
    return len(body).to_bytes(_LENGTH, "big") + body


def decode(data: bytes) -> dict[str, Sighting]:
    """The sightings in ``data`` by probe.

    A last frame cut short is left out: its process was stopped while it wrote.

    Raises:
        Garbled: a frame is not a sighting, or a probe reports twice.
    """
    sightings: dict[str, Sighting] = {}
    for body in _frames(data):
        try:
            sighting = _decoder.decode(body)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise Garbled(str(error)) from None
        if sighting.probe in sightings:
            raise Garbled(f"the probe {sighting.probe!r} reported twice")
        if not all(_well_formed(value) for value in sighting.slots.values()):
            raise Garbled(f"the probe {sighting.probe!r} noted an array that is not one")
        sightings[sighting.probe] = sighting
    return sightings


def _frames(data: bytes) -> Iterator[bytes]:
    at = 0
    while at + _LENGTH <= len(data):
        end = at + _LENGTH + int.from_bytes(data[at : at + _LENGTH], "big")
        if end > len(data):
            return
        yield data[at + _LENGTH : end]
        at = end


def _well_formed(value: Value) -> bool:
    if isinstance(value, tuple):
        return all(_well_formed(item) for item in value)
    if isinstance(value, Array):
        size = 1
        for length in value.shape:
            if length < 0:
                return False
            size *= length
        return size == len(value.numbers)
    return True
