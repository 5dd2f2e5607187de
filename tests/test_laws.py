"""The laws of the content, for every exercise there is."""

from __future__ import annotations

import math
import os
from collections.abc import Callable
from functools import cache

import pytest

from grader import catalogue
from grader.bank import Examined, complaints, examine
from grader.build import Kit, skeletons, stale
from grader.catalogue import exercises
from grader.confinement import Limits
from grader.exercise import Exercise
from grader.grade import Grader, observe
from grader.record import load_faults
from grader.recording import decided_slots, load, sketch_of
from grader.report.text import check_to_text
from grader.sandbox import Sandbox
from grader.sketch import distance
from grader.submission import Submission, read_submission

each_exercise = pytest.mark.parametrize("exercise", exercises(), ids=lambda exercise: exercise.id)


def test_the_points_of_the_curriculum_add_up_to_a_hundred() -> None:
    assert sum(exercise.points for exercise in exercises()) == 100


def test_every_exercise_is_there_in_the_order_of_the_lesson() -> None:
    assert [exercise.id for exercise in exercises()] == [*(f"ex{n}" for n in range(1, 9)), "capstone"]


@each_exercise
def test_the_checks_of_an_exercise_have_ids_of_their_own_titles_and_points(exercise: Exercise) -> None:
    assert len({check.id for check in exercise.checks}) == len(exercise.checks)
    for check in exercise.checks:
        assert check.points > 0
        assert check.title
        assert check.hint
        assert check.decides


@each_exercise
def test_the_reference_passes_every_check_with_full_points(
    exercise: Exercise, reference: Submission, grader: Grader
) -> None:
    verdict = grader.exercise(exercise, reference)
    assert [(check.id, check.message) for check in verdict.checks if check.status != "passed"] == []
    assert verdict.points == verdict.max_points == exercise.points


@each_exercise
def test_an_untouched_skeleton_is_missing_and_never_called_a_fault(
    exercise: Exercise, kit: Kit, grader: Grader
) -> None:
    untouched = Submission("untouched", {path.name: text.encode() for path, text in skeletons(kit).items()})
    verdict = grader.exercise(exercise, untouched)
    assert {check.id: check.status for check in verdict.checks} == {check.id: "missing" for check in exercise.checks}
    assert verdict.status == "missing"
    assert verdict.points == 0
    assert not any(check.faults for check in verdict.checks)


@each_exercise
def test_what_is_not_there_is_missing(exercise: Exercise, grader: Grader) -> None:
    verdict = grader.exercise(exercise, Submission("empty", {}))
    assert verdict.status == "missing"
    assert "not there" in verdict.checks[0].message


@pytest.fixture(scope="session")
def examined(kit: Kit, reference: Submission, grader: Grader) -> Callable[[Exercise], list[Examined]]:
    """Puts every fault of an exercise through the grader, once for all tests."""

    @cache
    def every_fault(id: str) -> list[Examined]:
        exercise = catalogue.exercise(id)
        faults = load_faults(exercise, kit.solutions)
        return list(examine(exercise, load(exercise), reference, faults, grader, os.cpu_count() or 1))

    return lambda exercise: every_fault(exercise.id)


@each_exercise
def test_every_fault_is_caught_named_as_itself_and_stands_apart(
    exercise: Exercise, kit: Kit, examined: Callable[[Exercise], list[Examined]]
) -> None:
    faults = load_faults(exercise, kit.solutions)
    by_id = {fault.id: fault for fault in faults}
    assert len(by_id) == len(faults)
    found = {one.fault: complaints(one, by_id[one.fault]) for one in examined(exercise)}
    assert found.keys() == by_id.keys()
    assert {fault: wrong for fault, wrong in found.items() if wrong} == {}


@each_exercise
def test_what_a_failed_check_says_is_short_and_has_all_three_parts(
    exercise: Exercise, examined: Callable[[Exercise], list[Examined]]
) -> None:
    for one in examined(exercise):
        for check in one.verdict.checks:
            if check.status == "failed":
                assert check.message, (one.fault, check.id)
                assert check.hint, (one.fault, check.id)
                lines = check_to_text(one.verdict, check).splitlines()
                assert len(lines) <= 6, (one.fault, check.id, lines)


def test_the_bank_holds_at_least_a_hundred_and_twenty_faults(kit: Kit) -> None:
    faults = [fault for exercise in exercises() for fault in load_faults(exercise, kit.solutions)]
    assert len(faults) >= 120
    assert all(fault.same_as or (fault.explanation and fault.hint) for fault in faults)
    assert all(fault.lesson for fault in faults)


def test_what_is_generated_is_current(kit: Kit) -> None:
    assert stale(kit) == []


@each_exercise
def test_recording_the_reference_again_gives_what_is_recorded(
    exercise: Exercise, reference: Submission, sandbox: Sandbox
) -> None:
    """The digest says that the sources have not changed; this says that the recording is theirs."""
    recording = load(exercise)
    seen = observe(exercise, reference, recording.seed, sandbox, Limits()).slots()
    for slot in decided_slots(exercise):
        gap = distance(sketch_of(seen, slot), sketch_of(recording.reference, slot), exercise.sampled.get(slot))
        assert gap <= 1, slot
        assert not math.isnan(gap)


def test_grading_twice_gives_the_same_verdicts_on_one_thread_or_two(kit: Kit, sandbox: Sandbox) -> None:
    """A submission's own ``torch.set_num_threads`` is how a second thread comes in."""
    solutions = read_submission(kit.solutions)
    threaded = Submission(
        "solutions",
        {
            name: text.replace(b"from __future__ import annotations\n", _TWO_THREADS, 1)
            for name, text in solutions.files.items()
        },
    )
    grader = Grader(sandbox)
    once, again, on_two = (grader.submission(each) for each in (solutions, solutions, threaded))
    assert once == again == on_two


_TWO_THREADS = b"from __future__ import annotations\nimport torch\ntorch.set_num_threads(2)\n"
