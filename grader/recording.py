"""What the reference and every known fault did on the probes, recorded when the kit was built.

The judge needs nothing else: a student's kit carries recordings and no solutions.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from grader.exercise import Check, Exercise, Slip
from grader.observation import Raised, Slots, Value
from grader.sketch import ABSENT, Sketch, alike, sketch
from grader.trouble import Trouble

FOLDER = Path(__file__).parent / "recorded"


class Signature(msgspec.Struct, frozen=True):
    """Where a submission differs from the reference: ``values`` decide right or wrong, ``facts`` only explain.

    Both hold sketches of the slots that differ, and of no others; equal submissions have equal signatures.
    """

    values: dict[str, Sketch]
    facts: dict[str, Sketch]


class Known(msgspec.Struct, frozen=True):
    """A fault, or two at once, and the signature that it leaves."""

    faults: tuple[str, ...]
    signature: Signature


class Recording(msgspec.Struct, frozen=True):
    """All that is known of one exercise under one seed; ``digest`` is of the sources that it was recorded from."""

    exercise: str
    digest: str
    seed: int
    reference: dict[str, Value]
    slips: dict[str, Slip]
    known: tuple[Known, ...]


class NoRecording(Trouble):
    """An exercise has no recording that can be read; the message says which, and what to do."""


def load(exercise: Exercise, folder: Path = FOLDER) -> Recording:
    """The recording of an exercise.

    Raises:
        NoRecording: there is none, or it is not one.
    """
    path = folder / f"{exercise.id}.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Recording)
    except (OSError, msgspec.MsgspecError) as error:
        raise NoRecording(f"no recording of {exercise.id} in {folder} ({error}); run: gradlings build") from None


def save(recording: Recording, folder: Path = FOLDER) -> None:
    """Writes a recording in full or not at all."""
    path = folder / f"{recording.exercise}.json"
    beside = path.with_suffix(".new")
    beside.write_bytes(to_bytes(recording))
    beside.replace(path)


def to_bytes(recording: Recording) -> bytes:
    """A recording as it is written: a line for every slot, slip and fault, so that a change can be read."""
    parts = []
    for field in recording.__struct_fields__:
        content = getattr(recording, field)
        parts.append(f'"{field}": {_lines(content)}')
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(content: object) -> str:
    if isinstance(content, dict):
        return "{\n" + ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in content.items()) + "\n}"
    if isinstance(content, tuple):
        return "[\n" + ",\n".join(map(_json, content)) + "\n]"
    return _json(content)


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def signature(exercise: Exercise, seen: Slots, reference: Slots) -> Signature:
    """How ``seen`` differs from the reference on the exercise's probes."""
    deciding = decided_slots(exercise)
    ruled = {slot for check in exercise.checks if check.rule is not None for slot in check.decides}
    values: dict[str, Sketch] = {}
    facts: dict[str, Sketch] = {}
    for slot in sorted({*seen, *reference}):
        if slot in ruled:
            continue
        mine, theirs = sketch_of(seen, slot), sketch_of(reference, slot)
        if not alike(mine, theirs, exercise.sampled.get(slot)):
            (values if slot in deciding or slot.endswith(".raised") else facts)[slot] = mine
    for check in exercise.checks:
        if check.rule is not None and not follows(check, seen):
            values[rule_slot(check)] = Sketch("breaks the rule")
    return Signature(values, facts)


def follows(check: Check, seen: Slots) -> bool:
    """Whether what was seen is right by the check's rule; what was not seen is not."""
    if check.rule is None or not all(slot in seen for slot in check.decides):
        return False
    try:
        return check.rule(seen)
    except (TypeError, ValueError, ArithmeticError):
        return False  # no number where a number belongs


def decided_slots(exercise: Exercise) -> frozenset[str]:
    """The slots whose equality with the reference decides a check."""
    return frozenset(slot for check in exercise.checks if check.rule is None for slot in check.decides)


def rule_slot(check: Check) -> str:
    """Where a signature keeps that a check's rule is broken."""
    return f"rule.{check.id}"


def check_slots(check: Check) -> frozenset[str]:
    """The slots of a signature that speak of one check: what it decides by, and what was raised in those probes."""
    raised = {f"{slot.partition('.')[0]}.raised" for slot in check.decides} | {"import.raised"}
    return frozenset(raised | ({rule_slot(check)} if check.rule is not None else set(check.decides)))


def sketch_of(slots: Slots, slot: str) -> Sketch:
    """The sketch of a slot; an exception counts by its type and message, wherever it was raised."""
    if slot not in slots:
        return ABSENT
    value = slots[slot]
    if isinstance(value, Raised):
        value = Raised(value.type, value.message)
    return sketch(value)
