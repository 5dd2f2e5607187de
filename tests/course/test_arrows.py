"""The course leans on the engine; the engine knows nothing of it."""

from __future__ import annotations

import subprocess
import sys

from test_architecture import GRAPH

FACES = {"grader.cli", "grader.notebook"}
"""The commands, and the check in a student's notebook: they alone reach in."""


def test_nothing_but_its_faces_reaches_into_the_course() -> None:
    reaching = {name for name, known in GRAPH.items() if any(other.startswith("grader.course") for other in known)}
    assert {name for name in reaching if not name.startswith("grader.course")} == FACES


def test_jupyters_packages_are_imported_by_the_course_alone() -> None:
    heavy = {"nbgrader", "nbformat", "nbconvert", "IPython", "traitlets"}
    users = {name for name, known in GRAPH.items() if known & heavy}
    assert {name for name in users if not name.startswith("grader.course")} == {"grader.notebook"}


def test_no_command_pays_for_jupyter_that_does_not_use_it() -> None:
    code = "import sys, grader.cli; sys.exit(bool({'IPython', 'nbformat', 'nbgrader'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_students_check_needs_no_nbgrader() -> None:
    code = "import sys; sys.modules['nbgrader'] = sys.modules['nbconvert'] = None; import grader.notebook"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
