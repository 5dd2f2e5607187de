"""Right is right, by the hundred: seeded rewrites of the solutions, of which none may be rejected."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from rewriting import rewrite

from grader.catalogue import exercises
from grader.exercise import Exercise
from grader.grade import Grader
from grader.submission import Submission

PROGRAMS = 40
"""An exercise."""


@pytest.mark.parametrize("exercise", [each for each in exercises() if each.module], ids=lambda exercise: exercise.id)
def test_no_rewrite_of_a_solution_is_rejected(exercise: Exercise, reference: Submission, grader: Grader) -> None:
    file = f"{exercise.module}.py"
    source = reference.files[file].decode()

    def wrong(seed: int) -> list[str]:
        text = rewrite(source, seed)
        verdict = grader.exercise(exercise, Submission("rewritten", {**reference.files, file: text.encode()}))
        return [f"seed {seed}: {check.id}: {check.message}" for check in verdict.checks if check.status != "passed"]

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        assert [line for lines in pool.map(wrong, range(PROGRAMS)) for line in lines] == []


@pytest.mark.parametrize("exercise", [each for each in exercises() if each.module], ids=lambda exercise: exercise.id)
def test_the_rewrites_differ_from_one_another_and_from_the_solution(exercise: Exercise, reference: Submission) -> None:
    source = reference.files[f"{exercise.module}.py"].decode()
    texts = {rewrite(source, seed) for seed in range(PROGRAMS)}
    assert source not in texts
    assert len(texts) > PROGRAMS * 0.8


def test_a_seed_always_gives_the_same_program(reference: Submission) -> None:
    for file in reference.files:
        source = reference.files[file].decode()
        assert rewrite(source, 7) == rewrite(source, 7)
