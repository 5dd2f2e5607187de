"""Judges an observation: pure, from plain data alone.

Pass or fail is decided by values: a check passes where every slot that it decides by equals the reference's. Only then
is a failed check explained.
"""

from __future__ import annotations

from grader.diagnosis import diagnose
from grader.exercise import Check, Exercise
from grader.observation import Ending, Observation, Raised, Slots
from grader.recording import Recording, follows, sketch_of
from grader.runner import IMPORT, START, TAMPERED, TIME_LIMIT
from grader.sketch import alike
from grader.verdict import CheckVerdict, ExerciseVerdict, Status, of_exercise


class GraderFailure(RuntimeError):
    """The grader itself failed: nothing may be concluded about the submission."""


def judge(exercise: Exercise, observation: Observation, recording: Recording) -> ExerciseVerdict:
    """The verdict on one exercise.

    Raises:
        GraderFailure: the student's code was not even reached, or the recording lacks what a check decides by.
    """
    if observation.ending.how == "absent":
        return not_there(exercise, observation.ending.detail)
    if START not in observation.sightings and observation.ending.how in ("finished", "exited"):
        raise GraderFailure(f"the probes of {exercise.id} could not be started (exit code {observation.ending.detail})")
    seen = observation.slots()
    statuses = {check.id: _status(exercise, check, seen, recording.reference) for check in exercise.checks}
    failed = [check for check in exercise.checks if statuses[check.id] == "failed"]
    slips = diagnose(exercise, recording, seen, failed) if failed else {}
    verdicts = []
    for check in exercise.checks:
        status = statuses[check.id]
        named = slips.get(check.id, ())
        verdicts.append(
            CheckVerdict(
                check.id,
                check.title,
                status,
                float(check.points) if status == "passed" else 0.0,
                float(check.points),
                tuple(slip.id for slip in named),
                "" if status == "passed" else _message(exercise, check, observation, recording, named),
                "" if status == "passed" else _hint(check, observation, named),
            )
        )
    return of_exercise(exercise.id, exercise.title, tuple(verdicts))


def not_there(exercise: Exercise, why: str) -> ExerciseVerdict:
    """The verdict on an exercise whose module is not there."""
    return _all(exercise, "missing", why, "")


def failed_to_grade(exercise: Exercise, why: str) -> ExerciseVerdict:
    """The verdict where the grader itself failed: worth nothing, and loud."""
    return _all(exercise, "errored", f"The grader itself failed, not this submission: {why}", "Tell the instructor.")


def _all(exercise: Exercise, status: Status, message: str, hint: str) -> ExerciseVerdict:
    checks = tuple(
        CheckVerdict(check.id, check.title, status, 0.0, float(check.points), (), message, hint)
        for check in exercise.checks
    )
    return of_exercise(exercise.id, exercise.title, checks)


def _status(exercise: Exercise, check: Check, seen: Slots, expected: Slots) -> Status:
    for slot in check.decides:
        if slot not in expected:
            raise GraderFailure(f"the recording of {exercise.id} has no {slot}; run: gradlings build")
        if slot not in seen:
            raised = _raised_before(slot, seen)
            return "missing" if raised is not None and is_todo(raised) else "failed"
    if check.rule is not None:
        return "passed" if follows(check, seen) else "failed"
    same = all(
        alike(sketch_of(seen, slot), sketch_of(expected, slot), exercise.sampled.get(slot)) for slot in check.decides
    )
    return "passed" if same else "failed"


def is_todo(raised: Raised) -> bool:
    """Whether an exception is the skeleton's own ``raise NotImplementedError``."""
    return (
        raised.type == "NotImplementedError"
        and bool(raised.lines)
        and raised.lines[-1].text.startswith("raise NotImplementedError")
    )


def _raised_before(slot: str, seen: Slots) -> Raised | None:
    """The exception that kept a slot from being noted."""
    for place in (f"{IMPORT}.raised", f"{slot.partition('.')[0]}.raised"):
        raised = seen.get(place)
        if isinstance(raised, Raised):
            return raised
    return None


def _obstacle(check: Check, seen: Slots) -> tuple[bool, Raised | None]:
    for slot in check.decides:
        if slot not in seen:
            return True, _raised_before(slot, seen)
    return False, None


def _message(
    exercise: Exercise, check: Check, observation: Observation, recording: Recording, named: tuple[object, ...]
) -> str:
    seen = observation.slots()
    stopped, raised = _obstacle(check, seen)
    if not stopped:
        words = _tell_difference(check, seen, recording.reference)
    elif raised is not None:
        words = _tell_raised(raised, observation.ending)
    else:
        words = _tell_ending(observation.ending)
    return "\n".join([words, *(slip.explanation for slip in named)])  # type: ignore[attr-defined]


def _hint(check: Check, observation: Observation, named: tuple[object, ...]) -> str:
    if named:
        return " ".join(slip.hint for slip in named)  # type: ignore[attr-defined]
    stopped, raised = _obstacle(check, observation.slots())
    if not stopped:
        return check.hint
    if raised is None:
        return _ENDING_HINTS.get(observation.ending.how, check.hint)
    if is_todo(raised):
        return "Write this part, and delete the line with raise NotImplementedError."
    if raised.type == TAMPERED:
        return "Leave PyTorch, Python and the grader as they are; define functions and classes of your own instead."
    return (
        _ENDING_HINTS["timeout"]
        if raised.type == TIME_LIMIT
        else "Read the last line above first: it is where it happened."
    )


def _tell_difference(check: Check, seen: Slots, expected: Slots) -> str:
    """The check's own words; plain ones where they do not fit what was seen (no student's code, but a forger's)."""
    try:
        return check.tell(seen, expected)
    except (TypeError, ValueError, KeyError, IndexError, ArithmeticError, AttributeError):
        return "What your code did on the probe is nothing that this exercise can lead to."


def _tell_raised(raised: Raised, ending: Ending) -> str:
    where = [f"  {line.file}, line {line.number}: {line.text}" for line in raised.lines[-3:]]
    if is_todo(raised):
        line = raised.lines[-1]
        return f"Not written yet: line {line.number} of {line.file} still says raise NotImplementedError."
    if raised.type == TIME_LIMIT:
        words = f"Your code had not finished after {ending.detail}, so it was stopped"
        return "\n".join([words + (" here:" if where else "."), *where[-1:]])
    if raised.type == TAMPERED:
        return f"Your code {_first_lines(raised.message)}, so nothing that it does can be measured any more."
    words = f"Your code raised {raised.type}" + (f": {_first_lines(raised.message)}" if raised.message else "")
    return "\n".join([words, *where])


def _first_lines(message: str) -> str:
    first = message.strip().splitlines()[0] if message.strip() else ""
    return first if len(first) <= 240 else first[:240] + " …"


_ENDINGS = {
    "timeout": "Your code had not finished after {}, so it was stopped.",
    "exited": "Your code ended the Python process (exit code {}) before it could be checked.",
    "finished": "Your code ended the Python process before it could be checked.",
    "killed": "The process that ran your code was ended by {}.",
    "flooded": "Your code produced more than {} of results; no right answer is as large.",
    "garbled": "What came out of the process that ran your code was not a result ({}).",
}

_ENDING_HINTS = {
    "timeout": "Look for a loop that never ends, or one that does far more work than it needs.",
    "exited": "Take out exit(), quit(), sys.exit() and os._exit(): a module must let its caller go on.",
    "finished": "Take out os._exit() and the like: a module must let its caller go on.",
    "killed": "It may have used too much memory, or called code that crashed.",
    "flooded": "Return what the exercise asks for, and nothing larger.",
    "garbled": "Leave the grader's own files and functions alone.",
}


def _tell_ending(ending: Ending) -> str:
    return _ENDINGS[ending.how].format(ending.detail)
