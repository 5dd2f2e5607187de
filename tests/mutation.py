"""An independent judge of the checks: a general mutation tester changes the solutions, and the grader must notice.

``python tests/mutation.py [ex6 …]`` puts every mutant that mutmut makes of what a student writes (the
lines between the solution markers) through the grader, prints how many were killed, and lists the rest. A mutant that
survives is equivalent, and stands in ``EQUIVALENT`` with the reason, or the checks have a hole: exit code 1.
"""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from mutmut.mutation.file_mutation import create_mutations

from grader.catalogue import exercise, exercises
from grader.confinement import Limits
from grader.exercise import Exercise
from grader.grade import Grader
from grader.sandbox import Sandbox
from grader.skeleton import BEGIN, END
from grader.submission import Submission, read_submission

SOLUTIONS = Path(__file__).parents[1] / "solutions"

ADAM = "optimizer = optim.Adam(model.parameters(), )"
EQUIVALENT: dict[tuple[str, str], str] = {
    ("ex3_training_loop", ADAM): "0.001 is Adam's own default learning rate",
    ("ex6_train_epoch", ADAM): "0.001 is Adam's own default learning rate",
}
"""``(module, the changed lines)``: why the mutant does the same as the solution."""


@dataclass(frozen=True)
class Mutant:
    """A solution with one change; ``change`` holds its new lines, stripped, joined by `` / ``."""

    change: str
    text: str


def mutants(source: str, file: str) -> list[Mutant]:
    """Every mutant of the lines between the markers, each text once."""
    module, mutations, _, _ = create_mutations(file, source, covered_lines=_answer(source))
    texts = dict.fromkeys(
        module.deep_replace(mutation.original_node, mutation.mutated_node).code  # type: ignore[arg-type]
        for mutation in mutations
    )
    texts.pop(source, None)
    return [Mutant(" / ".join(_new_lines(source, text)) or "(a line is gone)", text) for text in texts]


def _answer(source: str) -> set[int]:
    """The numbers of the lines between the markers, counted from one."""
    inside, found = False, set()
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or line.strip() == BEGIN) and line.strip() != END
        if inside:
            found.add(number)
    return found


def _new_lines(source: str, text: str) -> list[str]:
    return [line[2:].strip() for line in difflib.ndiff(source.splitlines(), text.splitlines()) if line[:1] == "+"]


def survivors(exercise: Exercise, reference: Submission, grader: Grader) -> tuple[int, list[Mutant]]:
    """How many mutants an exercise's solution has, and those that earn full points."""
    file = f"{exercise.module}.py"
    found = mutants(reference.files[file].decode(), file)

    def survives(mutant: Mutant) -> bool:
        mutated = Submission("mutant", {**reference.files, file: mutant.text.encode()})
        return grader.exercise(exercise, mutated).status == "passed"

    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        alive = list(pool.map(survives, found))
    return len(found), [mutant for mutant, lives in zip(found, alive, strict=True) if lives]


def main(ids: Sequence[str]) -> int:
    """Prints the figure and the survivors."""
    reference = read_submission(SOLUTIONS)
    chosen = [exercise(id) for id in ids] or [each for each in exercises() if each.module]
    total = equivalent = 0
    unexplained: list[str] = []
    with Sandbox(os.cpu_count() or 1) as sandbox:
        grader = Grader(sandbox, replace(Limits(), seconds=5.0))
        for each in chosen:
            count, alive = survivors(each, reference, grader)
            total += count
            print(f"{each.id}: {count - len(alive)} of {count} mutants killed")
            for mutant in alive:
                reason = EQUIVALENT.get((str(each.module), mutant.change))
                equivalent += reason is not None
                print(f"  survives: {mutant.change}\n    {reason or 'NO REASON KNOWN'}")
                if reason is None:
                    unexplained.append(mutant.change)
    killed = total - equivalent - len(unexplained)
    print(f"{total} mutants: {killed} killed, {equivalent} equivalent, {len(unexplained)} unexplained")
    return int(bool(unexplained))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
