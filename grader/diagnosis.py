"""Finds the fault that a wrong submission equals, and names nothing where it equals none.

Values come first: a fault is a candidate if it left the same values wherever the submission differs from the
reference, and nowhere else. Facts only choose among candidates that the values cannot tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from grader.exercise import Check, Exercise, Slip
from grader.observation import Raised, Slots
from grader.recording import Known, Recording, Signature, check_slots, rule_slot, signature
from grader.sketch import ABSENT, Sketch, alike


def diagnose(
    exercise: Exercise, recording: Recording, seen: Slots, failed: Collection[Check]
) -> Mapping[str, tuple[Slip, ...]]:
    """The slips behind each failed check, by the check's id; a check without a certain name is not in the answer."""
    left = signature(exercise, seen, recording.reference)
    whole = _match(exercise, recording, left, lambda slot: True)
    named: dict[str, tuple[Slip, ...]] = {}
    for check in failed:
        slots = check_slots(check)
        telling = slots - {rule_slot(check)}  # that a rule is broken says too little to tell faults apart
        slips = (
            _relevant(whole, recording, slots)
            or _match(exercise, recording, left, telling.__contains__)
            or _read_raised(exercise, seen, slots)
            or _read(check, seen, recording.reference)
        )
        if slips:
            named[check.id] = slips
    return named


def _match(
    exercise: Exercise, recording: Recording, left: Signature, within: Callable[[str], bool]
) -> tuple[Slip, ...]:
    """The fault (or, failing one, the pair) that left the same values as the submission, among the slots ``within``."""
    mine = {slot: value for slot, value in left.values.items() if within(slot)}
    if not mine:
        return ()
    candidates = [
        known
        for known in recording.known
        if _equal(exercise, mine, {slot: value for slot, value in known.signature.values.items() if within(slot)})
    ]
    candidates = [known for known in candidates if _may_be_in(known, left)]
    # A fault that left other values elsewhere is behind those that fit everywhere: a second slip may stand before it.
    # Words alone (a shape, a type, "none") are too few to tell it by then.
    telling = any(sketch.numbers or slot.endswith(".raised") for slot, sketch in mine.items())
    candidates = [known for known in candidates if _shows(exercise, known, left)] or (candidates if telling else [])
    for size in (1, 2):
        chosen = _choose(exercise, recording, [known for known in candidates if len(known.faults) == size], left)
        if chosen:
            return chosen
    return ()


def _choose(exercise: Exercise, recording: Recording, candidates: list[Known], left: Signature) -> tuple[Slip, ...]:
    """The slips of the only class among the candidates, or of the only one whose facts agree with the submission's."""
    if len({_slips(recording, known) for known in candidates}) > 1:
        telling = _telling_facts(exercise, candidates)
        candidates = [
            known
            for known in candidates
            if all(_alike(exercise, slot, known.signature.facts, left.facts) for slot in telling)
        ]
    classes = {_slips(recording, known) for known in candidates}
    return classes.pop() if len(classes) == 1 else ()


def _may_be_in(known: Known, left: Signature) -> bool:
    """Whether the submission is wrong wherever a known program is, and raises what that raises.

    Two slips may hide each other's values, but neither leaves a value as it should be. Rules are no sign: whether one
    is broken may hang on first weights.
    """
    return all(
        slot in left.values and (not slot.endswith(".raised") or alike(value, left.values[slot]))
        for slot, value in known.signature.values.items()
        if not slot.startswith("rule.")
    )


def _shows(exercise: Exercise, known: Known, left: Signature) -> bool:
    """Whether the submission has every value that a known program left."""
    return all(
        slot in left.values and _alike(exercise, slot, known.signature.values, left.values)
        for slot in known.signature.values
    )


def _slips(recording: Recording, known: Known) -> tuple[Slip, ...]:
    """The slips behind a known program, in the words of their classes, each once."""
    return tuple({recording.slips[fault].id: recording.slips[fault] for fault in sorted(known.faults)}.values())


def _telling_facts(exercise: Exercise, candidates: list[Known]) -> set[str]:
    """The facts in which the candidates differ from one another."""
    first = candidates[0].signature.facts
    slots = {slot for known in candidates for slot in known.signature.facts}
    return {
        slot
        for slot in slots
        if not all(_alike(exercise, slot, first, other.signature.facts) for other in candidates[1:])
    }


def _alike(exercise: Exercise, slot: str, one: Mapping[str, Sketch], other: Mapping[str, Sketch]) -> bool:
    return alike(one.get(slot, ABSENT), other.get(slot, ABSENT), exercise.sampled.get(slot))


def _equal(exercise: Exercise, one: Mapping[str, Sketch], other: Mapping[str, Sketch]) -> bool:
    """Equal in every slot; where the numbers of both have run off to infinity, the slot says nothing."""
    if one.keys() != other.keys():
        return False
    speaking = [slot for slot in one if one[slot].finite or other[slot].finite]
    return bool(speaking) and all(_alike(exercise, slot, one, other) for slot in speaking)


def _relevant(slips: Iterable[Slip], recording: Recording, slots: Collection[str]) -> tuple[Slip, ...]:
    """Those of the slips that show in these slots when they, or others of their class, stand alone."""
    alone: dict[str, set[str]] = {}
    for known in recording.known:
        if len(known.faults) == 1:
            alone.setdefault(recording.slips[known.faults[0]].id, set()).update(known.signature.values)
    return tuple(slip for slip in slips if not alone.get(slip.id, set()).isdisjoint(slots))


def _read_raised(exercise: Exercise, seen: Slots, slots: Collection[str]) -> tuple[Slip, ...]:
    for slot in sorted(slots):
        raised = seen.get(slot)
        if isinstance(raised, Raised):
            for reading in exercise.raised:
                if reading.fits(raised.type, raised.message):
                    return (reading.slip,)
    return ()


def _read(check: Check, seen: Slots, expected: Slots) -> tuple[Slip, ...]:
    """The slip that the check's own readings make out."""
    if not all(slot in seen for slot in check.decides):
        return ()
    for reading in check.readings:
        try:
            slip = reading(seen, expected)
        except (TypeError, ValueError, KeyError, IndexError, ArithmeticError, AttributeError):
            continue  # values of a kind that only a forger notes: there is nothing to read off
        if slip is not None:
            return (slip,)
    return ()
