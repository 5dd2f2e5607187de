"""The command ``gradlings``: a thin face; each subcommand is one function that gives the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from grader.bank import complaints, examine
from grader.build import Kit, stale, write_recordings, write_skeletons
from grader.catalogue import exercise, exercises
from grader.classroom import RANDOM, grade
from grader.confinement import Limits
from grader.course.command import add_commands as add_course_commands
from grader.doctor import add_command as add_doctor
from grader.exercise import Exercise
from grader.grade import Grader
from grader.progress import progress
from grader.record import load_faults
from grader.recording import load
from grader.sandbox import Sandbox
from grader.submission import UnreadableSubmission, read_submission
from grader.trouble import Trouble

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one subcommand; whatever the user can put right is one line on standard error, and exit code 2."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Trouble as trouble:
        print(f"gradlings: {trouble}", file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"gradlings: {error.filename or ''}: {error.strerror or error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("gradlings: interrupted", file=sys.stderr)
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("gradlings", description="Exercises for building neural networks in PyTorch.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_grade(commands)
    _add_build(commands)
    _add_bank(commands)
    add_doctor(commands)
    add_course_commands(commands)
    return parser


def _add_grade(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("grade", help="grade folders of submissions")
    command.add_argument("folders", nargs="+", type=Path, metavar="DIR", help="one folder a submission")
    command.add_argument("--json", type=Path, metavar="FILE", help="write the verdicts, one submission a line")
    command.add_argument("--csv", type=Path, metavar="FILE", help="write the points, one submission a row")
    command.add_argument("--time-limit", type=_positive, default=Limits().seconds, metavar="SECONDS")
    command.add_argument("--resume", action="store_true", help="keep the verdicts that are in the --json file already")
    command.add_argument(
        "--seed",
        type=_seed,
        metavar="N",
        help='record again under this seed before grading ("random": one that nobody knows)',
    )
    command.add_argument("--require-sandbox", action="store_true", help="refuse to grade without one (see: doctor)")
    command.add_argument("--pairs", action="store_true", help="with --seed: record pairs of faults too (minutes)")
    _add_common(command)
    command.set_defaults(run=grade)


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("build", help="derive skeletons and recordings from the solutions")
    command.add_argument("exercise", nargs="*", help="record only these (ex1 … ex8, capstone)")
    command.add_argument("--check", action="store_true", help="change nothing; fail, naming the file, if one is stale")
    command.add_argument("--all", action="store_true", help="record everything, not only what is stale")
    _add_common(command)
    command.set_defaults(run=_build)


def _add_bank(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("bank", help="put every known fault through the grader, and say how it fares")
    command.add_argument("exercise", nargs="*")
    command.add_argument("-v", "--verbose", action="store_true", help="print the messages as well")
    _add_common(command)
    command.set_defaults(run=_bank)


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--root", type=Path, default=Path(), help="the kit's top folder (default: here)")
    parser.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, help="processes (default: all cores)")


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < 86_400:
        raise ValueError(text)
    return number


def _seed(text: str) -> str:
    if text != RANDOM and not 0 <= int(text) < 2**31:
        raise ValueError(text)
    return text


def _count(text: str) -> int:
    number = int(text)
    if not 0 < number <= 1_024:
        raise ValueError(text)
    return number


def _chosen(ids: Sequence[str]) -> tuple[Exercise, ...]:
    return tuple(exercise(id) for id in ids) or exercises()


def _kit(options: argparse.Namespace) -> Kit:
    kit = Kit.at(options.root)
    if not kit.solutions.is_dir():
        raise UnreadableSubmission(f"no solutions in {options.root.resolve()}: this is not a full kit")
    return kit


def _build(options: argparse.Namespace) -> int:
    kit = _kit(options)
    if options.check:
        found = stale(kit)
        print("\n".join(found) or "Everything generated is current.")
        return FAILED if found else OK
    wanted = _chosen(options.exercise)
    if not (options.exercise or options.all):
        old = " ".join(stale(kit))
        wanted = tuple(each for each in wanted if f"{each.id}.json" in old)
    written, left = write_skeletons(kit)
    for path in written:
        print(f"wrote {path}")
    for path in left:
        print(f"left alone {path}: somebody has worked on it (remove it to have the skeleton again)")
    with Sandbox(options.jobs) as sandbox, progress() as bar:
        tasks = {each.id: bar.add_task(each.id, total=None) for each in wanted}
        write_recordings(
            kit,
            wanted,
            sandbox,
            options.jobs,
            done=lambda one, now, of: bar.update(tasks[one.id], completed=now, total=of),
        )
    for each in wanted:
        print(f"recorded {each.id}")
    return OK


def _bank(options: argparse.Namespace) -> int:
    kit = _kit(options)
    reference = read_submission(kit.solutions)
    bad = 0
    with Sandbox(options.jobs) as sandbox:
        grader = Grader(sandbox)
        for each in _chosen(options.exercise):
            faults = load_faults(each, kit.solutions)
            by_id = {fault.id: fault for fault in faults}
            verdict = grader.exercise(each, reference)
            print(f"{each.id}: the reference earns {verdict.points:g} of {verdict.max_points:g}; {len(faults)} faults")
            for check in verdict.checks:
                if check.status != "passed":
                    bad += 1
                    print(f"    {check.id}: {check.status}: {check.message}")
            for one in examine(each, load(each), reference, faults, grader, options.jobs):
                wrong = complaints(one, by_id[one.fault])
                bad += bool(wrong)
                print("; ".join([f"  {'✗' if wrong else '✓'} {one.fault}: fails {', '.join(one.failed)}", *wrong]))
                for check in one.verdict.checks:
                    if options.verbose and check.status != "passed":
                        print(f"    [{check.id}] {check.message}\n→ {check.hint}".replace("\n", "\n      "))
    return FAILED if bad else OK


if __name__ == "__main__":
    sys.exit(main())
