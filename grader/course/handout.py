"""Packs what a class receives: the exercises, the notebook, and the grader with what it has recorded; no answers."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import nbformat

from grader.build import Kit, skeletons
from grader.catalogue import exercises
from grader.course.handin import released_notebook
from grader.course.notebook import ASSIGNMENT, source_notebook
from grader.course.release import cleared
from grader.trouble import Trouble

TOP = "gradlings"
"""The folder in the archive."""
_WHEN = (1980, 1, 1, 0, 0, 0)
_KEPT = (".py", ".json", ".csv", ".npz", ".gz", ".typed")

_README = """# Implementing a Network: exercises

Everything here is yours to read and to change; `grader/` is what grades.

## Set up, once

```
python -m venv .venv
. .venv/bin/activate        (Windows: .venv\\Scripts\\activate)
pip install -e .
```

## Work in modules

Open the files in `exercises/`, write where it says `raise NotImplementedError`, and run

```
pytest grader               everything
pytest grader -k {example}           one exercise
```

## Or work in the notebook

`pip install jupyterlab`, then `jupyter lab {notebook}.ipynb`. Write an answer in its cell, run the cell, and run the
cell with `check(...)` below it.

Both ways grade alike. For each check you read what was seen, what was expected, and what to try.

## The exercises

{exercises}
"""


class CannotPack(Trouble):
    """The archive cannot be made; the message says why, in one line."""


def write_handout(archive: Path, kit: Kit, root: Path, course: Path | None = None) -> int:
    """Writes the archive, the same bytes for the same kit; gives the number of its files.

    Args:
        archive: the file to write.
        kit: where solutions lie; of them nothing gets into the archive but what the skeletons have.
        root: the kit's top folder.
        course: whose released notebook is packed; if not given, the whole kit's.

    Raises:
        CannotPack: the archive's folder is not there.
    """
    if not archive.parent.is_dir():
        raise CannotPack(f"no such folder: {archive.parent}")
    files = dict(_files(kit, root, course))
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as pack:
        for name in sorted(files):
            entry = zipfile.ZipInfo(str(PurePosixPath(TOP) / name), _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            pack.writestr(entry, files[name])
    return len(files)


def _files(kit: Kit, root: Path, course: Path | None) -> Iterator[tuple[str, bytes]]:
    for path, text in skeletons(kit).items():
        yield f"exercises/{path.name}", text.encode()
    whole = cleared(source_notebook(exercises(), kit.solutions))
    notebook = released_notebook(course) if course is not None else whole
    yield f"{ASSIGNMENT}.ipynb", (nbformat.writes(notebook) + "\n").encode()
    yield "README.md", _readme().encode()
    for name in ("pyproject.toml", "LICENSE"):
        yield name, (root / name).read_bytes()
    grader = root / "grader"
    for path in sorted(grader.rglob("*")):
        if path.is_file() and path.suffix in _KEPT and "__pycache__" not in path.parts:
            yield path.relative_to(root).as_posix(), path.read_bytes()


def _readme() -> str:
    units = exercises()
    lines = "\n".join(f"- {unit.id}: {unit.title} ({unit.points:g} points)" for unit in units)
    return _README.format(example=units[0].id, notebook=ASSIGNMENT, exercises=lines)
