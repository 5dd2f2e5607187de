"""Makes pytest tell verdicts: the options, the grading behind the tests, the outcome ``missing``, and the summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from grader.catalogue import exercises
from grader.confinement import Limits
from grader.exercise import Check, Exercise
from grader.grade import Grader
from grader.report.text import WIDTH, summary
from grader.sandbox import Sandbox
from grader.submission import Submission, UnreadableSubmission, read_submission
from grader.verdict import CheckVerdict, ExerciseVerdict


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of ``pytest grader``."""
    group = parser.getgroup("gradlings")
    group.addoption("--submission", metavar="DIR", default="exercises", help="the folder to grade (default: exercises)")
    group.addoption(
        "--time-limit", metavar="SECONDS", type=float, default=Limits().seconds, help="for one exercise (default: 10)"
    )


class Grading:
    """Grades each exercise once, when its first check is asked for, or ahead of that."""

    def __init__(self, submission: Submission, seconds: float, jobs: int) -> None:
        self._submission = submission
        self._sandbox = Sandbox(jobs)
        self._grader = Grader(self._sandbox, replace(Limits(), seconds=seconds))
        self._pool = ThreadPoolExecutor(jobs)
        self._futures: dict[str, Future[ExerciseVerdict]] = {}

    def begin(self, exercise: Exercise) -> Future[ExerciseVerdict]:
        """The verdict to come."""
        if exercise.id not in self._futures:
            self._futures[exercise.id] = self._pool.submit(self._grader.exercise, exercise, self._submission)
        return self._futures[exercise.id]

    def close(self) -> None:
        """Ends what is still running."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._sandbox.close()


GRADING = pytest.StashKey[Grading]()
VERDICT = pytest.StashKey[tuple[ExerciseVerdict, CheckVerdict]]()


def pytest_configure(config: pytest.Config) -> None:
    """Warms up the sandbox while pytest collects; under xdist, each worker does."""
    config.addinivalue_line("markers", "xdist_group(name): checks of one exercise are graded by one worker")
    if getattr(config.option, "dist", "no") == "load":
        config.option.dist = "loadgroup"
    if config.option.collectonly or getattr(config.option, "numprocesses", None):
        return
    try:
        submission = read_submission(Path(config.getoption("--submission")))
    except UnreadableSubmission as error:
        raise pytest.UsageError(f"--submission: {error}") from None
    jobs = 1 if _is_xdist_worker(config) else os.cpu_count() or 1
    config.stash[GRADING] = Grading(submission, config.getoption("--time-limit"), jobs)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends the sandbox."""
    grading = config.stash.get(GRADING, None)
    if grading is not None:
        grading.close()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begins to grade what was selected, on all cores."""
    grading = session.config.stash.get(GRADING, None)
    if grading is None or _is_xdist_worker(session.config) or session.config.getoption("maxfail", 0):
        return
    selected = {item.callspec.params["exercise"].id for item in session.items if hasattr(item, "callspec")}
    for exercise in exercises():
        if exercise.id in selected:
            grading.begin(exercise)


def _is_xdist_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


@pytest.fixture
def verdict_on(request: pytest.FixtureRequest) -> Callable[[Exercise, Check], tuple[ExerciseVerdict, CheckVerdict]]:
    """Gives the verdict on an exercise, and on one of its checks."""

    def verdict(exercise: Exercise, check: Check) -> tuple[ExerciseVerdict, CheckVerdict]:
        whole = request.config.stash[GRADING].begin(exercise).result()
        both = whole, next(each for each in whole.checks if each.id == check.id)
        request.node.stash[VERDICT] = both
        return both

    return verdict


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Lets the verdict travel with the report, also from an xdist worker."""
    report = yield
    both = item.stash.get(VERDICT, None)
    if call.when == "call" and both is not None:
        report.gradlings = {"exercise": msgspec.to_builtins(both[0]), "status": both[1].status}  # type: ignore[attr-defined]
    return report


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, tuple[str, dict[str, bool]]] | None:
    """What is not written yet is ``missing``: it counts, and is not told as a failure."""
    status = getattr(report, "gradlings", {}).get("status")
    if report.when == "call" and status == "missing":
        return "missing", "m", ("MISSING", {"yellow": True})
    return None


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """A line an exercise, the total, and the next step."""
    verdicts = _graded(terminalreporter.stats.values())
    if verdicts:
        terminalreporter.section("gradlings")
        for line in summary(verdicts, min(terminalreporter._tw.fullwidth, WIDTH + 20)).splitlines():
            terminalreporter.write_line(line, **_colour(line))


def _graded(reports: Any) -> Sequence[ExerciseVerdict]:
    found: dict[str, ExerciseVerdict] = {}
    for several in reports:
        for report in several:
            carried = getattr(report, "gradlings", None)
            if carried is not None:
                verdict = msgspec.convert(carried["exercise"], ExerciseVerdict)
                found[verdict.id] = verdict
    return [found[each.id] for each in exercises() if each.id in found]


def _colour(line: str) -> dict[str, bool]:
    return {"✓": {"green": True}, "✗": {"red": True}, "·": {"yellow": True}, "!": {"red": True}}.get(line[:1], {})
