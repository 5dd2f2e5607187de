"""Records what the reference, each fault and each pair of faults do on the probes, by the road of a student's code."""

from __future__ import annotations

import importlib.util
import itertools
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from grader.confinement import Limits
from grader.exercise import Exercise
from grader.fault import EditDoesNotApply, Fault, apply
from grader.grade import observe
from grader.observation import Observation, Slots
from grader.recording import Known, Recording, Signature, decided_slots, signature
from grader.sandbox import Sandbox
from grader.sketch import Sketch, sketch
from grader.submission import Submission
from grader.trouble import Trouble

HERE = Path(__file__).parent
SLOW = Limits(seconds=60.0)  # a recording must not hang on how busy the machine is


class CannotRecord(Trouble):
    """The reference itself does not get through its probes."""


def load_faults(exercise: Exercise, solutions: Path) -> tuple[Fault, ...]:
    """The faults written beside the exercise's solution; none where there is no such file."""
    path = solutions / "faults" / f"{exercise.module or exercise.id}.py"
    if not path.exists():
        return ()
    spec = importlib.util.spec_from_file_location(f"gradlings_faults_{exercise.id}", path)
    if spec is None or spec.loader is None:
        raise CannotRecord(f"cannot import {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return tuple(module.FAULTS)


def record(
    exercise: Exercise,
    reference: Submission,
    faults: Sequence[Fault],
    sandbox: Sandbox,
    *,
    seed: int,
    digest: str,
    jobs: int = 1,
    pairs: bool = True,
    done: Callable[[int, int], None] = lambda _done, _all: None,
) -> Recording:
    """Observes the reference and everything that is known to go wrong.

    Args:
        done: told how many of how many programs have been observed.

    Raises:
        CannotRecord: a probe did not end on the reference, or noted a number that is none.
        EditDoesNotApply: a fault's edit does not stand in the solution exactly once.
    """
    expected = _reference(exercise, observe(exercise, reference, seed, sandbox, SLOW))
    counter = itertools.count(1)

    def look(program: Program, all_of_them: int) -> Known:
        seen = observe(exercise, program.submission, seed, sandbox, SLOW).slots()
        done(next(counter), all_of_them)
        return Known(program.faults, signature(exercise, seen, expected))

    with ThreadPoolExecutor(jobs) as pool:
        programs = singles(exercise, reference, faults)
        known = list(pool.map(look, programs, itertools.repeat(len(programs))))
        if pairs:
            more = _pairs(exercise, reference, faults, known)
            known += pool.map(look, more, itertools.repeat(len(programs) + len(more)))
    by_id = {fault.id: fault for fault in faults}
    slips = {fault.id: by_id[fault.same_as or fault.id].slip for fault in faults}
    return Recording(exercise.id, digest, seed, dict(expected), slips, tuple(_worth_keeping(known)))


@dataclass(frozen=True)
class Program:
    """The reference with one fault in it, or with two."""

    faults: tuple[str, ...]
    submission: Submission


def singles(exercise: Exercise, reference: Submission, faults: Sequence[Fault]) -> list[Program]:
    """The reference with each fault in it."""
    if exercise.module is None:
        return []
    file = f"{exercise.module}.py"
    source = reference.files[file].decode()
    return [Program((fault.id,), with_file(reference, file, apply(fault, source))) for fault in faults]


def _pairs(exercise: Exercise, reference: Submission, faults: Sequence[Fault], alone: Sequence[Known]) -> list[Program]:
    """The reference with two faults in it, where their edits go together, one for each class.

    Two faults that show in different probes leave, together, what each leaves alone, and where one raises, the other
    does not show: these need no looking at.
    """
    file = f"{exercise.module}.py"
    source = reference.files[file].decode() if faults else ""
    probes = {known.faults[0]: _probes_with_values(known) for known in alone}
    programs = []
    for one, other in itertools.combinations([fault for fault in faults if not fault.same_as], 2):
        if probes[one.id] & probes[other.id]:
            text = _both(one, other, source)
            if text is not None:
                programs.append(Program((one.id, other.id), with_file(reference, file, text)))
    return programs


def _probes_with_values(known: Known) -> set[str]:
    """The probes from which a fault leaves values, and in which it raises nothing."""
    slots = [slot.partition(".") for slot in known.signature.values]
    return {probe for probe, _, _ in slots} - {probe for probe, _, slot in slots if slot == "raised"} - {"rule"}


def with_file(submission: Submission, file: str, text: str) -> Submission:
    """The submission with one file replaced."""
    return Submission(submission.name, {**submission.files, file: text.encode()})


def _both(one: Fault, other: Fault, source: str) -> str | None:
    for first, second in ((one, other), (other, one)):
        try:
            text = apply(second, apply(first, source))
            compile(text, "pair", "exec")
            return text
        except (EditDoesNotApply, SyntaxError):
            continue
    return None


def _reference(exercise: Exercise, observation: Observation) -> Slots:
    seen = observation.slots()
    for name, sighting in observation.sightings.items():
        if sighting.raised is not None:
            raise CannotRecord(f"{exercise.id}: the reference raised in {name}: {sighting.raised}")
    if observation.ending.how != "finished":
        raise CannotRecord(f"{exercise.id}: the reference's process ended by {observation.ending}")
    for check in exercise.checks:
        for slot in check.decides:
            if slot not in seen:
                raise CannotRecord(f"{exercise.id}: the probes note no {slot}, by which {check.id} decides")
    for slot in decided_slots(exercise):
        if not sketch(seen[slot]).finite:
            raise CannotRecord(f"{exercise.id}: {slot} of the reference is not finite")
    return seen


def _worth_keeping(known: Sequence[Known]) -> Iterator[Known]:
    """Every fault; and those pairs that leave values as no single fault does.

    Facts only break ties: a pair that is alone with its values keeps none.
    """
    singles = [entry for entry in known if len(entry.faults) == 1]
    taken = {_values(entry) for entry in singles} | {()}
    pairs = [entry for entry in known if len(entry.faults) > 1 and _values(entry) not in taken]
    count = Counter(map(_values, pairs))
    yield from singles
    for entry in pairs:
        tied = count[_values(entry)] > 1
        yield entry if tied else Known(entry.faults, Signature(entry.signature.values, {}))


def _values(entry: Known) -> tuple[tuple[str, Sketch], ...]:
    return tuple(sorted(entry.signature.values.items()))


def _probes(name: str) -> set[Path]:
    """The module of an exercise's probes, and those that it shares with others."""
    found: set[Path] = set()
    todo = [HERE / "probes" / f"{name}.py"]
    while todo:
        path = todo.pop()
        if path not in found and path.exists():
            found.add(path)
            shared = re.findall(r"^from grader\.probes\.(\w+) import", path.read_text(encoding="utf-8"), re.MULTILINE)
            todo += [HERE / "probes" / f"{module}.py" for module in shared]
    return found


def digest(exercise: Exercise, solutions: Path) -> str:
    """A fingerprint of everything that a recording is made from, in this tree."""
    name = exercise.module or exercise.id
    sources = [
        *(solutions / f"{module}.py" for module in exercise.modules),
        solutions / "faults" / f"{name}.py",
        HERE / "checks" / f"{name}.py",
        *sorted(_probes(name)),
        *(HERE / f"{module}.py" for module in ("probe", "runner", "sketch", "recording")),
    ]
    whole = blake2b(digest_size=16)
    for path in sources:
        if path.exists():
            whole.update(path.read_bytes().replace(b"\r\n", b"\n"))
        whole.update(b"\0")
    return whole.hexdigest()
