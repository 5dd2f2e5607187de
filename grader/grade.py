"""The pipeline: a submission in, its verdict out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

from grader.catalogue import exercises
from grader.confinement import Limits
from grader.exercise import Exercise
from grader.judge import GraderFailure, failed_to_grade, judge
from grader.observation import Ending, Observation
from grader.recording import FOLDER, NoRecording, Recording, load
from grader.runner import Assignment
from grader.sandbox import Job, Sandbox, SandboxError
from grader.submission import Submission
from grader.verdict import ExerciseVerdict, SubmissionVerdict, of_submission


class Grader:
    """Grades submissions in a sandbox against recordings.

    Args:
        sandbox: where students' code runs; the caller closes it.
        limits: what one exercise may use.
        recordings: the folder with the recordings.
    """

    def __init__(self, sandbox: Sandbox, limits: Limits | None = None, recordings: Path = FOLDER) -> None:
        self._sandbox, self._limits, self._folder = sandbox, limits or Limits(), recordings
        self._recordings: dict[str, Recording] = {}

    def exercise(self, exercise: Exercise, submission: Submission) -> ExerciseVerdict:
        """The verdict on one exercise; ``errored`` where the grader itself failed."""
        try:
            recording = self._recording(exercise)
            return judge(exercise, self.observe(exercise, submission, recording.seed), recording)
        except (GraderFailure, NoRecording, SandboxError) as error:
            return failed_to_grade(exercise, str(error))
        except Exception as error:  # a bug of ours must neither end the class nor look like a student's
            return failed_to_grade(exercise, f"{type(error).__name__}: {error}")

    def observe(self, exercise: Exercise, submission: Submission, seed: int) -> Observation:
        """What the exercise's probes see in the submission."""
        return observe(exercise, submission, seed, self._sandbox, self._limits)

    def submission(self, submission: Submission, among: Sequence[Exercise] | None = None) -> SubmissionVerdict:
        """The verdict on all exercises (or those ``among`` them), one after the other."""
        return of_submission(submission.name, tuple(self.exercise(each, submission) for each in among or exercises()))

    def submissions(self, submissions: Sequence[Submission], jobs: int) -> Iterator[SubmissionVerdict]:
        """The verdicts on many submissions, each as soon as it is there, ``jobs`` exercises at a time.

        Whoever stops listening stops the grading: what has not begun by then is not begun.
        """
        pool = ThreadPoolExecutor(jobs)
        try:
            waiting: dict[Future[ExerciseVerdict], int] = {}
            verdicts: dict[int, dict[str, ExerciseVerdict]] = {}
            for number, submission in enumerate(submissions):
                verdicts[number] = {}
                waiting |= {pool.submit(self.exercise, each, submission): number for each in exercises()}
            for future in as_completed(waiting):
                number, verdict = waiting[future], future.result()
                verdicts[number][verdict.id] = verdict
                if len(verdicts[number]) == len(exercises()):
                    mine = verdicts.pop(number)
                    yield of_submission(submissions[number].name, tuple(mine[each.id] for each in exercises()))
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _recording(self, exercise: Exercise) -> Recording:
        if exercise.id not in self._recordings:
            self._recordings[exercise.id] = load(exercise, self._folder)
        return self._recordings[exercise.id]


def observe(exercise: Exercise, submission: Submission, seed: int, sandbox: Sandbox, limits: Limits) -> Observation:
    """What the exercise's probes see in a submission, under a seed."""
    absent = [module for module in exercise.modules if not submission.has(module)]
    if absent:
        names = ", ".join(f"{module}.py" for module in absent)
        return Observation({}, Ending("absent", f"{names} {'is' if len(absent) == 1 else 'are'} not there."))
    assignment = Assignment(exercise.module, exercise.modules, exercise.probes, seed, limits.seconds)
    return sandbox.observe(Job(assignment, dict(submission.files), limits))
