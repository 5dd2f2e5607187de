"""The command ``gradlings``: a thin face; each subcommand is one function that gives the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from grader.bank import complaints, examine
from grader.build import Kit, stale, write_recordings, write_skeletons
from grader.catalogue import UnknownExercise, exercise, exercises
from grader.exercise import Exercise
from grader.fault import EditDoesNotApply
from grader.grade import Grader
from grader.record import CannotRecord, load_faults
from grader.recording import NoRecording, load
from grader.sandbox import Sandbox, SandboxError
from grader.skeleton import BadMarkers
from grader.submission import UnreadableSubmission, read_submission

OK, FAILED, USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one subcommand; whatever the user got wrong is one line on standard error, and exit code 2."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (
        BadMarkers,
        CannotRecord,
        EditDoesNotApply,
        NoRecording,
        SandboxError,
        UnknownExercise,
        UnreadableSubmission,
    ) as error:
        print(f"gradlings: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("gradlings: interrupted", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("gradlings", description="Exercises for building neural networks in PyTorch.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="derive skeletons and recordings from the solutions")
    build.add_argument("exercise", nargs="*", help="record only these (ex1 … ex8, capstone)")
    build.add_argument("--check", action="store_true", help="change nothing; fail, naming the file, if one is stale")
    build.add_argument("--all", action="store_true", help="record everything, not only what is stale")
    build.add_argument("--exercises", type=Path, help="where the skeletons go (default: exercises)")
    _add_common(build)
    build.set_defaults(run=_build)

    bank = commands.add_parser("bank", help="put every known fault through the grader and say how it fares")
    bank.add_argument("exercise", nargs="*")
    bank.add_argument("-v", "--verbose", action="store_true", help="print the messages as well")
    _add_common(bank)
    bank.set_defaults(run=_bank)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), help="the kit's top folder (default: here)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many processes (default: all cores)")


def _chosen(ids: Sequence[str]) -> tuple[Exercise, ...]:
    return tuple(exercise(id) for id in ids) or exercises()


def _kit(options: argparse.Namespace) -> Kit:
    kit = Kit.at(options.root)
    if not kit.solutions.is_dir():
        raise UnreadableSubmission(f"no solutions in {options.root.resolve()}: this is not a full kit")
    return kit


def _build(options: argparse.Namespace) -> int:
    kit = _kit(options)
    if options.exercises is not None:
        kit = Kit(kit.solutions, options.exercises)
    if options.check:
        found = stale(kit)
        for line in found:
            print(line)
        if not found:
            print("Everything generated is current.")
        return FAILED if found else OK
    for path in write_skeletons(kit):
        print(f"wrote {path}")
    wanted = _chosen(options.exercise)
    if not (options.exercise or options.all):
        old = " ".join(stale(kit))
        wanted = tuple(each for each in wanted if f"{each.id}.json" in old)
    with Sandbox(options.jobs) as sandbox, _progress() as progress:
        tasks = {each.id: progress.add_task(each.id, total=None) for each in wanted}
        write_recordings(
            kit,
            wanted,
            sandbox,
            options.jobs,
            done=lambda each, now, of: progress.update(tasks[each.id], completed=now, total=of),
        )
    for each in wanted:
        print(f"recorded {each.id}")
    return OK


def _bank(options: argparse.Namespace) -> int:
    kit = _kit(options)
    reference = read_submission(kit.solutions)
    bad = 0
    with Sandbox(1) as sandbox:
        grader = Grader(sandbox)
        for each in _chosen(options.exercise):
            faults = load_faults(each, kit.solutions)
            by_id = {fault.id: fault for fault in faults}
            verdict = grader.exercise(each, reference)
            print(f"{each.id}: the reference earns {verdict.points:g} of {verdict.max_points:g}; {len(faults)} faults")
            if verdict.status != "passed":
                bad += 1
                for check in verdict.checks:
                    print(f"    {check.id}: {check.status}: {check.message}")
            for one in examine(each, load(each), reference, faults, grader):
                wrong = complaints(one, by_id[one.fault])
                bad += bool(wrong)
                print(
                    f"  {'✗' if wrong else '✓'} {one.fault}: fails {', '.join(one.failed)}"
                    + "".join(f"; {w}" for w in wrong)
                )
                if options.verbose:
                    for check in one.verdict.checks:
                        if check.status != "passed":
                            print(f"    [{check.id}] {check.message}\n    → {check.hint}".replace("\n", "\n      "))
    return FAILED if bad else OK


def _progress() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
    )


if __name__ == "__main__":
    sys.exit(main())
