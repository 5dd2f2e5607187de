"""nbgrader's steps as this course takes them: classes for the lists of preprocessors in ``nbgrader_config.py``."""

from __future__ import annotations

import glob
import os
import re
import weakref
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute, NbGraderPreprocessor

from grader.catalogue import exercise
from grader.course.ahead import Ahead, sandbox
from grader.course.answers import checked
from grader.course.execution import LONGEST_RUN
from grader.course.grading import Graded, files_in, grade_notebook, is_python, outputs_of, read_handed
from grader.course.memory import Memory
from grader.course.notebook import check_source
from grader.course.rebuild import marks
from grader.course.release import read_release
from grader.grade import Grader


class Run:
    """One run of ``nbgrader autograde``: the class graded ahead, one notebook of the assignment at a time."""

    def __init__(self, coursedir: CourseDirectory, seconds: float) -> None:
        self._coursedir, self._seconds = coursedir, seconds
        self._grader = Memory(Grader(sandbox()))
        self._ahead: dict[tuple[str, str], Ahead] = {}
        self._taken: dict[tuple[str, str, str], Graded] = {}

    def take(self, student: str, assignment: str, notebook: str) -> Graded:
        """The graded submission; kept until :meth:`give_back`."""
        key = assignment, notebook
        if key not in self._ahead:
            self._ahead[key] = self._start(assignment, notebook)
        graded = self._ahead[key].take(self._folder(self._coursedir.submitted_directory, student, assignment))
        self._taken[student, assignment, notebook] = graded
        return graded

    def give_back(self, student: str, assignment: str, notebook: str) -> Graded:
        """What was taken, once more.

        Raises:
            KeyError: nothing was: the first step is not in the configuration.
        """
        return self._taken.pop((student, assignment, notebook))

    def progress(self, assignment: str, notebook: str) -> str:
        """How far the run is, in words."""
        return self._ahead[assignment, notebook].progress()

    def close(self) -> None:
        """Begins nothing more."""
        for ahead in self._ahead.values():
            ahead.close()

    def _start(self, assignment: str, notebook: str) -> Ahead:
        where = self._coursedir
        release = self._folder(where.release_directory, ".", assignment) / f"{notebook}.ipynb"
        source = self._folder(where.source_directory, ".", assignment)
        released = read_release(release, source / f"{notebook}.ipynb", where.db_url, assignment)
        shared = {path: content for path, content in files_in(source).items() if not path.endswith(".ipynb")}
        known = {path.stem for path in release.parent.glob("*.ipynb")} | {notebook}

        def grade(folder: Path) -> Graded:
            return grade_notebook(
                released, read_handed(folder, notebook, known), self._grader, sandbox(), self._seconds, shared
            )

        pattern = where.format_path(where.submitted_directory, where.student_id, assignment)
        folders = sorted(glob.glob(pattern))  # noqa: PTH207 - nbgrader's own pattern, which is absolute
        return Ahead(grade, [Path(folder) for folder in folders], lambda folder: self._due(folder, assignment))

    def _due(self, folder: Path, assignment: str) -> bool:
        """Whether nbgrader has not graded this yet, or something older: it passes over the rest, unless forced."""
        student = self._student(folder, assignment)
        done = self._folder(self._coursedir.autograded_directory, student, assignment)
        if not done.is_dir():
            return True
        old, new = (self._coursedir.get_existing_timestamp(str(each)) for each in (done, folder))
        return old is not None and new is not None and new > old

    def _student(self, folder: Path, assignment: str) -> str:
        where = self._coursedir
        pattern = where.format_path(where.submitted_directory, "(?P<student>.*)", assignment, escape=True)
        match = re.match(pattern, str(folder))
        return match["student"] if match else folder.parent.name

    def _folder(self, step: str, student: str, assignment: str) -> Path:
        return Path(os.path.normpath(self._coursedir.format_path(step, student, assignment)))


_runs: weakref.WeakKeyDictionary[Autograde, Run] = weakref.WeakKeyDictionary()


def _run(step: NbGraderPreprocessor) -> Run:
    """The run that a step belongs to: its parent is nbconvert's exporter, whose parent is nbgrader's converter."""
    converter = step.parent.parent
    if converter not in _runs:
        timeout = RunCells(parent=step.parent).timeout
        run = Run(converter.coursedir, timeout if timeout and timeout > 0 else LONGEST_RUN)
        _runs[converter] = run
        weakref.finalize(converter, run.close)
    return _runs[converter]


def _names(resources: ResourcesDict) -> dict[str, str]:
    return {name: resources["nbgrader"][name] for name in ("student", "assignment", "notebook")}


class Rebuild(NbGraderPreprocessor):
    """The first step of sanitizing: the released notebook, with the student's text, replaces the submitted one."""

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Grades the submission and gives the rebuilt notebook; what was submitted is read from the folder anew."""
        run, names = _run(self), _names(resources)
        graded = run.take(**names)
        self.log.info("Graded %s", run.progress(names["assignment"], names["notebook"]))
        for note in graded.notes:
            self.log.warning("%s: %s", names["student"], note)
        return nbformat.from_dict(graded.notebook), resources


class RunCells(Execute):
    """In the place of nbgrader's ``Execute``, whose options it takes: puts in the outputs of the cells, which have run.

    ``--no-execute`` is not heeded: points come from what was run, never from a student's saved outputs.
    """

    def __call__(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        """Called by nbconvert, for which a step may be switched off; this one may not."""
        return self.preprocess(nb, resources)

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict, km: Any = None
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Puts in the outputs; for a notebook in another language, runs a kernel as nbgrader does."""
        graded = _run(self).give_back(**_names(resources))
        if not is_python(graded.notebook):
            return super().preprocess(nb, resources, km)
        for verdict in graded.verdicts.values():
            if verdict.status == "errored":
                self.log.error("%s: %s", resources["nbgrader"]["student"], verdict.checks[0].message)
        if [cell.get("id") for cell in nb.cells] != [cell.id for cell in graded.notebook.cells]:
            raise RuntimeError("a step between Rebuild and RunCells added, took out or moved cells")
        count = 0
        for at, cell in enumerate(nb.cells):
            if cell.cell_type == "code" and cell.source.strip():
                count += 1
                cell.execution_count = count
                cell.outputs = [nbformat.from_dict(output) for output in outputs_of(graded, at, count)]
        return nb, resources


class AgreeOnPoints(NbGraderPreprocessor):
    """A step of generating: lets each check say what its cell is worth, where an instructor changed its points."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: ResourcesDict, index: int
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Rewrites the call in a graded cell whose text is ours."""
        id = checked(cell)
        if id is not None:
            unit = exercise(id)
            points = float(str(marks(cell).get("points", unit.points)))
            if re.fullmatch(_OURS, cell.source.strip()):
                cell.source = check_source(id, points, unit.points)
        return cell, resources


_OURS = r"from grader\.notebook import check\n+check\([^()\n]*\)"
