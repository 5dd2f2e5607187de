"""The commands around a course: ``course``, ``submit``, ``notebook-to-modules`` and ``handout``.

This module is imported by every ``gradlings``; what needs nbgrader is imported when one of its commands is run.
"""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from grader.trouble import Trouble

_NEEDED = ("nbgrader", "nbformat", "nbconvert", "IPython")


class NotInstalled(Trouble):
    """A command needs what is not installed."""


def add_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the subcommands to the command ``gradlings``."""
    course = commands.add_parser("course", help="write a course for nbgrader, or renew it")
    course.add_argument("folder", type=Path, metavar="DIR")
    course.add_argument("--exercises", type=_ids, metavar="ID,ID,…", help="only these (default: all, or as last time)")
    course.add_argument(
        "--points", type=_worth, action="append", default=[], metavar="ID=N", help="what an exercise is worth"
    )
    course.add_argument("--force", action="store_true", help="write over files that were changed by hand")
    _add_root(course)
    course.set_defaults(run=_course)

    submit = commands.add_parser("submit", help="hand in modules to a course, as a notebook")
    submit.add_argument("folder", type=Path, metavar="DIR", help="the folder with the modules")
    submit.add_argument("--student", required=True, metavar="ID")
    submit.add_argument("--course", type=Path, required=True, metavar="DIR")
    submit.add_argument("--force", action="store_true", help="replace what was handed in before")
    submit.set_defaults(run=_submit)

    modules = commands.add_parser("notebook-to-modules", help="write the modules that a notebook answers")
    modules.add_argument("notebook", type=Path, metavar="NOTEBOOK")
    modules.add_argument("folder", type=Path, metavar="DIR", help="where the modules go")
    modules.add_argument("--course", type=Path, metavar="DIR", help="the course that released the notebook")
    modules.add_argument("--force", action="store_true", help="write over modules that are there")
    modules.set_defaults(run=_modules)

    handout = commands.add_parser("handout", help="pack what a class receives: no solutions in it")
    handout.add_argument("archive", type=Path, metavar="FILE.zip")
    handout.add_argument("--course", type=Path, metavar="DIR", help="pack the notebook that this course releases")
    _add_root(handout)
    handout.set_defaults(run=_handout)


def _add_root(command: argparse.ArgumentParser) -> None:
    command.add_argument("--root", type=Path, default=Path(), help="the kit's top folder (default: here)")


def _ids(text: str) -> list[str]:
    return [id.strip() for id in text.split(",") if id.strip()]


def _worth(text: str) -> tuple[str, float]:
    id, _, number = text.partition("=")
    try:
        return id.strip(), float(number)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form ex6=20") from None


def _need() -> None:
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise NotInstalled(f'{missing[0]} is not installed; for courses run: pip install "gradlings[course]"')


def _solutions(root: Path) -> Path:
    if not (root / "solutions").is_dir():
        raise Trouble(f"no solutions in {root.resolve()}: this is not a full kit; name its folder with --root")
    return root / "solutions"


def _course(options: argparse.Namespace) -> int:
    _need()
    from grader.course.folder import write_course

    done = write_course(
        options.folder, _solutions(options.root), options.exercises, dict(options.points), force=options.force
    )
    for name in done.written:
        print(f"wrote {options.folder / name}")
    for name in done.left_alone:
        print(f"left alone {options.folder / name}: changed by hand (--force writes over it)")
    return 0


def _submit(options: argparse.Namespace) -> int:
    _need()
    from grader.course.handin import hand_in
    from grader.submission import read_submission

    done = hand_in(read_submission(options.folder), options.student, options.course, force=options.force)
    print(f"wrote {done.notebook}")
    for name in done.left_out:
        print(f"left out {name}: the course's notebook does not ask for it")
    return 0


def _modules(options: argparse.Namespace) -> int:
    _need()
    from grader.course.handin import modules_of, released_notebook

    released = released_notebook(options.course) if options.course is not None else None
    texts = modules_of(options.notebook, released)
    there = [name for name in texts if (options.folder / name).exists()]
    if there and not options.force:
        raise Trouble(f"{options.folder / there[0]} is there already; --force writes over it")
    options.folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (options.folder / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"wrote {options.folder / name}")
    return 0


def _handout(options: argparse.Namespace) -> int:
    _need()
    from grader.build import Kit
    from grader.course.handout import write_handout

    _solutions(options.root)
    count = write_handout(options.archive, Kit.at(options.root), options.root, options.course)
    print(f"wrote {options.archive}: {count} files")
    return 0
