"""A term with nbgrader: a course in a temporary folder, and its commands as an instructor types them."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.catalogue import exercises
from grader.course.notebook import ASSIGNMENT
from grader.exercise import Exercise
from grader.recording import NoRecording, load

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Course:
    """A course's folder, and the exchange beside it."""

    folder: Path

    @property
    def exchange(self) -> Path:
        """Where assignments are released to."""
        return self.folder.parent / "exchange"

    def submitted(self, student: str) -> Path:
        """The folder of a student's submission."""
        return self.folder / "submitted" / student / ASSIGNMENT

    def autograded(self, student: str) -> NotebookNode:
        """A student's graded notebook."""
        path = self.folder / "autograded" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
        return nbformat.read(path, as_version=4)

    def feedback(self, student: str) -> str:
        """A student's feedback page."""
        path = self.folder / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html"
        return path.read_text(encoding="utf-8")

    def hand_in(self, student: str, notebook: NotebookNode | bytes, name: str = f"{ASSIGNMENT}.ipynb") -> None:
        """Puts a notebook where nbgrader's ``collect`` would."""
        folder = self.submitted(student)
        folder.mkdir(parents=True, exist_ok=True)
        content = notebook if isinstance(notebook, bytes) else nbformat.writes(notebook).encode()
        (folder / name).write_bytes(content)

    def nbgrader(self, *command: str, at: Path | None = None, expect: int = 0) -> str:
        """Runs one of nbgrader's commands; gives what it said."""
        options = [f"--Exchange.root={self.exchange}"] if "exchange" in _kind(command[0]) else []
        return run([sys.executable, "-m", "nbgrader", *command, *options], at or self.folder, expect)

    def gradlings(self, *command: str, expect: int = 0) -> str:
        """Runs one of the kit's commands."""
        return run([sys.executable, "-m", "grader.cli", *command], ROOT, expect)

    def scores(self) -> dict[str, float]:
        """The points of each student, as nbgrader exports them."""
        self.nbgrader("export")
        with (self.folder / "grades.csv").open(newline="") as file:
            return {row["student_id"]: float(row["score"] or 0) for row in csv.DictReader(file) if row["assignment"]}


def _kind(command: str) -> str:
    exchanging = (
        "release_assignment",
        "fetch_assignment",
        "submit",
        "collect",
        "release_feedback",
        "fetch_feedback",
        "list",
    )
    return "exchange" if command in exchanging else ""


def run(command: list[str], folder: Path, expect: int = 0) -> str:
    """Runs a command, away from this machine's own Jupyter; gives what it said on both ways out."""
    apart = {
        "HOME": str(folder.parent),
        "JUPYTER_CONFIG_DIR": str(folder.parent),
        "JUPYTER_DATA_DIR": str(folder.parent),
    }
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | apart,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == expect, done.stdout
    return done.stdout


def recorded() -> list[Exercise]:
    """The exercises that can be graded."""
    found = []
    for unit in exercises():
        try:
            load(unit)
        except NoRecording:
            continue
        found.append(unit)
    return found
