"""How long a student and an instructor wait, as ratios taken in one run: ``python tests/benchmarks/speed.py``.

The yardstick is the least that any PyTorch exercise costs: importing torch and making one Adam.

- *cold*: ``pytest grader --submission solutions``, from nothing; at most 2.5 yardsticks.
- *warm*: one more submission of all exercises in a warm sandbox, on all cores; at most 0.5.
- *naming*: grading wrong submissions over grading right ones, in a warm sandbox; at most 1.5.

The first two are the median of several rounds, in each of which all are measured in turn, so that all see the same
machine.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from grader.build import Kit
from grader.catalogue import exercises
from grader.fault import apply
from grader.grade import Grader
from grader.record import load_faults, with_file
from grader.sandbox import Sandbox
from grader.submission import Submission, read_submission

ROOT = Path(__file__).parents[2]
YARDSTICK = "import torch; torch.optim.Adam([torch.zeros(1, requires_grad=True)])"
LIMITS = {"cold": 2.5, "warm": 0.5, "naming": 1.5}
ROUNDS = 5


def seconds(run: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def command(*arguments: str) -> Callable[[], object]:
    """A whole Python process."""
    return lambda: subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)


def main() -> int:
    """Measures, prints a line a ratio, and gives 1 if one is over its limit."""
    yardstick, cold, warm = [], [], []
    cores = os.cpu_count() or 1
    with Sandbox(cores) as sandbox:
        grader, reference = Grader(sandbox), read_submission(ROOT / "solutions")

        def grade() -> None:
            for _ in grader.submissions([reference], cores):
                pass

        grade()
        for _ in range(ROUNDS):
            yardstick.append(seconds(command("-c", YARDSTICK)))
            cold.append(seconds(command("-m", "pytest", "grader", "--submission", "solutions", "-q")))
            warm.append(seconds(grade))
        naming = _naming(grader, reference)
    ratios = {
        "cold": statistics.median(a / b for a, b in zip(cold, yardstick, strict=True)),
        "warm": statistics.median(a / b for a, b in zip(warm, yardstick, strict=True)),
        "naming": naming,
    }
    print(", ".join(f"{name}: {statistics.median(times):.2f} s" for name, times in _named(yardstick, cold, warm)))
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} (at most {LIMITS[name]})")
    return int(any(ratio > LIMITS[name] for name, ratio in ratios.items()))


def _named(*times: list[float]) -> Iterator[tuple[str, list[float]]]:
    return zip(("yardstick", "cold", "warm"), times, strict=True)


def _naming(grader: Grader, reference: Submission) -> float:
    """The median over the exercises of: a wrong submission's time over a right one's, some of each in turn."""
    ratios = []
    for exercise in exercises():
        faults = load_faults(exercise, Kit.at(ROOT).solutions)[::4]
        file = f"{exercise.module}.py"
        for fault in faults:
            wrong = with_file(reference, file, apply(fault, reference.files[file].decode()))
            right = seconds(lambda exercise=exercise: grader.exercise(exercise, reference))  # type: ignore[misc]
            ratios.append(seconds(lambda exercise=exercise, wrong=wrong: grader.exercise(exercise, wrong)) / right)  # type: ignore[misc]
    return statistics.median(ratios)


if __name__ == "__main__":
    sys.exit(main())
