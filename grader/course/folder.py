"""Writes a course's folder for nbgrader, and never over what an instructor has changed in it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat

from grader.catalogue import exercise, exercises
from grader.course.notebook import ASSIGNMENT, source_notebook
from grader.exercise import Exercise
from grader.trouble import Trouble

CONFIG = "nbgrader_config.py"
SOURCE = f"source/{ASSIGNMENT}/{ASSIGNMENT}.ipynb"
MANIFEST = ".gradlings.json"

_CONFIG_TEXT = '''"""Configures nbgrader for this course. All paths follow this file: the folder may be moved."""

from pathlib import Path

from grader.course.configuration import configure

c = get_config()
here = Path(__file__).resolve().parent

c.CourseDirectory.root = str(here)
c.CourseDirectory.course_id = "{course}"

# The gradebook is the file gradebook.db in this folder, unless you name another database that SQLAlchemy reaches:
# c.CourseDirectory.db_url = "postgresql+psycopg://user:password@host/gradebook"

# Where assignments are released to, and collected from:
# c.Exchange.root = "/srv/nbgrader/exchange"

# Archives from another system: files named alice_implementing-a-network.ipynb, or folders named alice.
c.FileNameCollectorPlugin.named_regexp = r".*/(?P<student_id>[^/_]+)(_[^/]*?|/)(?P<file_id>{assignment})\\.ipynb"

# Seconds that one cell of a notebook may run:
c.Execute.timeout = 30

# Submissions are rebuilt from the released notebook, and graded apart from the process that they run in.
configure(c, here)
'''


@dataclass(frozen=True)
class Written:
    """What became of each file of a course, by its path in it."""

    written: tuple[str, ...]
    left_alone: tuple[str, ...]


class BadCourse(Trouble):
    """The course cannot be written, or is none; the message says why, in one line."""


def write_course(
    folder: Path,
    solutions: Path,
    chosen: Sequence[str] | None = None,
    points: Mapping[str, float] | None = None,
    *,
    force: bool = False,
) -> Written:
    """Writes or renews a course.

    Args:
        folder: the course's; made if it is not there.
        solutions: where the solutions lie that the notebook is made from.
        chosen: the ids of the exercises; if not given, those of the last time, or all.
        points: what an exercise is worth, by its id, if not what it was the last time or what its checks are worth.
        force: write over what an instructor has changed.

    Raises:
        BadCourse: an exercise has no solution, or points that no exercise can have.
        UnknownExercise: there is no such exercise.
    """
    before = _manifest(folder)
    ids = list(chosen or before.get("exercises") or [each.id for each in exercises()])
    given = {**before.get("points", {}), **(points or {})}
    worth = {id: float(value) for id, value in given.items() if id in ids}
    units = _units(ids, worth, solutions)
    texts = {
        CONFIG: _CONFIG_TEXT.format(course=_name(folder), assignment=ASSIGNMENT),
        SOURCE: nbformat.writes(source_notebook(units, solutions, worth)) + "\n",
    }
    hashes = dict(before.get("files", {}))
    written, left_alone = [], []
    for name, text in texts.items():
        path = folder / name
        if path.exists() and not force and _hash(path.read_bytes()) not in (hashes.get(name), _hash(text.encode())):
            left_alone.append(name)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        hashes[name] = _hash(text.encode())
        written.append(name)
    manifest = {"exercises": [unit.id for unit in units], "points": worth, "files": hashes}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
    return Written(tuple(written), tuple(left_alone))


def _units(ids: Sequence[str], worth: Mapping[str, float], solutions: Path) -> list[Exercise]:
    wanted = {exercise(id).id for id in ids}
    for id, value in worth.items():
        if not 0 < value < 10_000:
            raise BadCourse(f"{id} cannot be worth {value:g} points")
    units = [unit for unit in exercises() if unit.id in wanted]
    for unit in units:
        if unit.module is not None and not (solutions / f"{unit.module}.py").is_file():
            raise BadCourse(f"no solution of {unit.id}: {solutions / unit.module}.py is not there")
    return units


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        raise BadCourse(f"{path} is not what it was written as; delete it to begin anew") from None
    return found if isinstance(found, dict) else {}


def _hash(content: bytes) -> str:
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _name(folder: Path) -> str:
    """A course id that nbgrader takes, from the folder's name."""
    return re.sub(r"[^\w.-]+", "-", folder.resolve().name) or "course"
