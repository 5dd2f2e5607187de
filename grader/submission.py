"""A submission: the Python files of one student, read once, as bytes."""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.trouble import Trouble

LARGEST_FILE = 1_000_000
"""Bytes; a longer source file is no exercise."""
MOST_FILES = 200


@dataclass(frozen=True)
class Submission:
    """``files`` maps a file's name (``"ex1_feed_forward.py"``) to its bytes."""

    name: str
    files: Mapping[str, bytes]

    def has(self, module: str) -> bool:
        """Whether the module's file is there."""
        return f"{module}.py" in self.files


class UnreadableSubmission(Trouble):
    """The folder cannot be read as a submission; the message says why, in one line."""


class EmptySubmission(UnreadableSubmission):
    """The folder is there, and holds no Python file."""


def read_submission(folder: Path) -> Submission:
    """Reads the Python files that lie directly in ``folder``; its name becomes the submission's.

    Links, pipes, devices and whatever else is not a plain file are passed over: a stranger's folder must not make the
    grader wait, or read what is not the stranger's.

    Raises:
        EmptySubmission: no Python files.
        UnreadableSubmission: no such folder, not a folder, too many or too large files.
    """
    if not folder.exists():
        raise UnreadableSubmission(f"no such folder: {folder}")
    if not folder.is_dir():
        raise UnreadableSubmission(f"not a folder: {folder}")
    files: dict[str, bytes] = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.suffix == ".py" and stat.S_ISREG(path.lstat().st_mode):
                files[path.name] = _read(path)
    except OSError as error:
        raise UnreadableSubmission(f"cannot read {folder}: {error.strerror or error}") from None
    if not files:
        raise EmptySubmission(f"no Python files in {folder}")
    if len(files) > MOST_FILES:
        raise UnreadableSubmission(f"{len(files)} Python files in {folder}; at most {MOST_FILES} are read")
    return Submission(folder.resolve().name, files)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise UnreadableSubmission(f"{path} is larger than {LARGEST_FILE:,} bytes")
    return content
