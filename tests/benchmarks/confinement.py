"""What confinement costs: a class of right submissions graded with it and without it, in turns, in one run.

Run: ``python -m tests.benchmarks.confinement [SUBMISSIONS]``; prints the ratio, and fails above 1.10.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from grader.catalogue import exercise
from grader.grade import Grader
from grader.sandbox import Sandbox
from grader.submission import Submission, read_submission

ROOT = Path(__file__).parent.parent.parent
MOST = 1.10


def measure(count: int) -> float:
    """The time with confinement over the time without; the turns share whatever else the machine does."""
    right = read_submission(ROOT / "solutions")
    submission = Submission("right", {"ex7_evaluate.py": right.files["ex7_evaluate.py"]})
    with Sandbox(1) as confined, Sandbox(1, confined=False) as free:
        graders = Grader(confined), Grader(free)
        took = [0.0, 0.0]
        for turn in range(count + 1):
            for which in (0, 1) if turn % 2 else (1, 0):
                start = time.perf_counter()
                verdict = graders[which].exercise(exercise("ex7"), submission)
                if verdict.status != "passed":
                    raise SystemExit(f"not passed: {verdict}")
                took[which] += (time.perf_counter() - start) if turn else 0.0  # the first waits for the workers
    print(f"{count} submissions: {took[0]:.2f} s confined, {took[1]:.2f} s free, ratio {took[0] / took[1]:.3f}")
    return took[0] / took[1]


if __name__ == "__main__":
    sys.exit(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 200) > MOST)
