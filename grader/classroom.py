"""``gradlings grade``: many folders in, verdicts out; one broken submission never stops the rest."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import msgspec

from grader.build import Kit, write_recordings
from grader.catalogue import exercises
from grader.confinement import Limits
from grader.doctor import require, warning
from grader.grade import Grader
from grader.judge import not_there
from grader.progress import progress
from grader.recording import FOLDER, load
from grader.report.table import to_csv
from grader.report.text import class_table, summary, to_text
from grader.results import Results, write_atomically
from grader.sandbox import Sandbox
from grader.submission import EmptySubmission, Submission, UnreadableSubmission, read_submission
from grader.trouble import Trouble
from grader.verdict import SubmissionVerdict, of_submission

GRADED, TROUBLE = 0, 2
TRIES = 5
"""So many random seeds are tried before grading is given up."""
RANDOM = "random"
"""The seed that nobody knows."""


class NotAClass(Trouble):
    """None of what was named can be graded."""


class UnseenFault(Trouble):
    """Under this seed the probes would pass a program that is wrong."""


def grade(options: argparse.Namespace) -> int:
    """Grades the folders; exit code 2 where one could not be read or the grader itself failed on one."""
    submissions, unread, complaints = read_class(options.folders)
    for complaint in complaints:
        print(f"gradlings: {complaint}", file=sys.stderr)
    if not submissions and not unread:
        raise NotAClass("there is nothing to grade")
    with tempfile.TemporaryDirectory() as nowhere:
        results = Results(options.json or Path(nowhere) / "results", resume=options.resume)
        for name, why in unread.items():
            results.add(of_submission(name, tuple(not_there(each, why) for each in exercises())))
        todo = [each for each in submissions if each.name not in results.known]
        try:
            for verdict in _graded(todo, options):
                results.add(verdict)
        except KeyboardInterrupt:
            go_on = " go on with --resume" if options.json else " with --json FILE it could have gone on from here"
            print(f"gradlings: {len(results.known)} of {len(options.folders)} graded;{go_on}", file=sys.stderr)
            raise
        verdicts = results.finish([*(each.name for each in submissions), *unread])
    if options.csv:
        write_atomically(options.csv, to_csv(verdicts))
    tell(verdicts)
    errored = [each.submission for each in verdicts if any(one.status == "errored" for one in each.exercises)]
    if errored:
        print(
            f"gradlings: the grader itself failed on {', '.join(errored)}; grade again with --resume", file=sys.stderr
        )
    return TROUBLE if errored or complaints else GRADED


def tell(verdicts: Sequence[SubmissionVerdict]) -> None:
    """One submission in full, several as a table."""
    if len(verdicts) == 1:
        for exercise in verdicts[0].exercises:
            if exercise.status in ("failed", "errored"):
                print(to_text(exercise), end="\n\n")
        print(summary(verdicts[0].exercises))
    else:
        print(class_table(verdicts))


def read_class(folders: Sequence[Path]) -> tuple[list[Submission], dict[str, str], list[str]]:
    """The submissions; those that hold nothing to grade, with the reason; and what is wrong with the rest.

    Two folders of one name are told apart by the names of the folders that they lie in.
    """
    submissions: list[Submission] = []
    unread: dict[str, str] = {}
    complaints: list[str] = []
    for folder, name in zip(folders, _names(folders), strict=True):
        try:
            submissions.append(replace(read_submission(folder), name=name))
        except EmptySubmission as error:
            unread[name] = f"There is nothing to grade: {error}."
        except UnreadableSubmission as error:
            if folder.is_dir():
                unread[name] = f"This submission could not be read: {error}."
            complaints.append(str(error))
    return submissions, unread, complaints


def _names(folders: Sequence[Path]) -> list[str]:
    resolved = [folder.resolve() for folder in folders]
    for depth in range(1, max((len(path.parts) for path in resolved), default=1) + 1):
        names = ["/".join(path.parts[-depth:]) for path in resolved]
        if max(Counter(names).values(), default=1) == 1:
            return names
    return [f"{name}#{number}" for number, name in enumerate(names, 1)]


def _graded(submissions: Sequence[Submission], options: argparse.Namespace) -> Iterator[SubmissionVerdict]:
    if not submissions:
        return
    with Sandbox(options.jobs) as sandbox:
        found = sandbox.protections()
        if options.require_sandbox:
            require(found)
        notes = (warning(found),) if warning(found) else ()
        for note in notes:
            print(f"gradlings: {note}", file=sys.stderr)
        for verdict in _graded_in(sandbox, submissions, options):
            yield msgspec.structs.replace(verdict, notes=notes)


def _graded_in(
    sandbox: Sandbox, submissions: Sequence[Submission], options: argparse.Namespace
) -> Iterator[SubmissionVerdict]:
    limits = replace(Limits(), seconds=options.time_limit)
    with _recordings(options, sandbox) as folder, progress() as bar:
        task = bar.add_task("grading", total=len(submissions))
        for verdict in Grader(sandbox, limits, folder).submissions(submissions, options.jobs):
            bar.advance(task)
            yield verdict


@contextmanager
def _recordings(options: argparse.Namespace, sandbox: Sandbox) -> Iterator[Path]:
    """The kit's own recordings or, with a seed, new ones that no student's kit has ever held.

    What is drawn under a seed may happen to be too comfortable; the faults tell. Such a seed is not graded by.

    Raises:
        UnseenFault: a fault looks right under the given seed, or under each of several random ones.
    """
    if options.seed is None:
        yield FOLDER
        return
    kit = Kit.at(options.root)
    if not kit.solutions.is_dir():
        raise UnreadableSubmission(f"--seed records again, and needs the solutions: none in {options.root.resolve()}")
    with tempfile.TemporaryDirectory(prefix="gradlings-recorded-") as name:
        secret = Kit(kit.solutions, kit.exercises, Path(name))
        seeds = [secrets.randbelow(2**31) for _ in range(TRIES)] if options.seed == RANDOM else [int(options.seed)]
        while unseen := _record(secret, sandbox, seeds.pop(), options):
            if not seeds:
                raise UnseenFault(f"under this seed {unseen} looks right; give another --seed")
        yield Path(name)


def _record(secret: Kit, sandbox: Sandbox, seed: int, options: argparse.Namespace) -> str:
    """Records under a seed; names a fault that looks right under it, if there is one."""
    with progress() as bar:
        task = bar.add_task("recording with a new seed", total=len(exercises()))
        for each in exercises():
            write_recordings(secret, [each], sandbox, options.jobs, seed=seed, pairs=options.pairs)
            for known in load(each, secret.recordings).known:
                if not known.signature.values:
                    return f"the fault {' with '.join(known.faults)} of {each.id}"
            bar.advance(task)
    return ""
