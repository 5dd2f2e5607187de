"""Measures ``nbgrader autograde`` with a course's configuration against stock nbgrader on the same notebooks.

    python tests/benchmarks/autograde.py [--students 60] [--stock 60]

Both grade varied submissions of the full assignment: right, with known faults, and with exercises not written.
Stock takes minutes for a few students; with ``--stock N`` it grades the first N, and its time is scaled up.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import re
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from grader.build import Kit
from grader.catalogue import exercises
from grader.course.folder import CONFIG, write_course
from grader.course.notebook import ASSIGNMENT, source_notebook
from grader.fault import apply
from grader.record import load_faults
from grader.skeleton import BEGIN, END, STUB

ROOT = Path(__file__).parent.parent.parent
STOCK = """
from pathlib import Path

c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}
c.Execute.timeout = 300
"""
FAULTY, UNWRITTEN = 0.3, 0.1
"""The share of a student's exercises with a slip in them, and of those that are not written."""


def student(solutions: Path, draw: random.Random, scratch: Path) -> NotebookNode:
    """A notebook as a student may hand it in."""
    scratch.mkdir()
    for unit in exercises():
        if unit.module is None:
            continue
        text = (solutions / f"{unit.module}.py").read_text(encoding="utf-8")
        fate = draw.random()
        if fate < FAULTY:
            text = apply(draw.choice(load_faults(unit, solutions)), text)
        elif fate < FAULTY + UNWRITTEN:
            text = re.sub(rf"^( *){BEGIN}$", rf"\g<0>\n\1{STUB}", text, flags=re.MULTILINE)
        (scratch / f"{unit.module}.py").write_text(text, encoding="utf-8")
    notebook = source_notebook(exercises(), scratch)
    for cell in notebook.cells:
        cell.source = "\n".join(line for line in cell.source.split("\n") if line.strip() not in (BEGIN, END))
    return notebook


def nbgrader(course: Path, *command: str) -> float:
    """Runs one of nbgrader's commands; gives the seconds it took."""
    began = time.perf_counter()
    run = [sys.executable, "-m", "nbgrader", *command]
    done = subprocess.run(run, cwd=course, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stdout + done.stderr)
    return time.perf_counter() - began


def graded(course: Path) -> dict[str, float]:
    """Each student's points."""
    nbgrader(course, "export")
    with (course / "grades.csv").open(newline="") as file:
        return {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}


def measure(course: Path, notebooks: dict[str, NotebookNode]) -> tuple[float, dict[str, float]]:
    """The seconds that autograding these takes in a course, and the points."""
    nbgrader(course, "generate_assignment", ASSIGNMENT)
    for name, notebook in notebooks.items():
        folder = course / "submitted" / name / ASSIGNMENT
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / f"{ASSIGNMENT}.ipynb")
    return nbgrader(course, "autograde", ASSIGNMENT), graded(course)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--students", type=int, default=60)
    parser.add_argument("--stock", type=int, default=60, help="how many of them stock nbgrader grades")
    options = parser.parse_args()
    solutions, draw = Kit.at(ROOT).solutions, random.Random(0)
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        (top / "home").mkdir()
        path = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])  # stock nbgrader looks for alembic
        os.environ.update(HOME=str(top / "home"), JUPYTER_CONFIG_DIR=str(top / "home"), PATH=path)
        students = {
            f"student{at:02}": student(solutions, draw, top / f"solutions{at}") for at in range(options.students)
        }
        write_course(top / "ours", solutions)
        write_course(top / "stock", solutions)
        (top / "stock" / CONFIG).write_text(STOCK)
        ours, points = measure(top / "ours", students)
        some = dict(list(students.items())[: options.stock])
        stock, stocks_points = measure(top / "stock", some)
    scale = len(students) / len(some)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{cores} cores, {len(students)} submissions of {len(exercises())} exercises")
    print(f"ours:  {ours:7.1f} s  ({ours / len(students):.2f} s a submission)")
    scaled = f", scaled from {stock:.1f} s for {len(some)}" if scale != 1 else ""
    print(f"stock: {stock * scale:7.1f} s  ({stock / len(some):.2f} s a submission{scaled})")
    print(f"stock / ours: {stock * scale / ours:.1f}")
    others = {name: (points[name], other) for name, other in stocks_points.items() if abs(points[name] - other) > 1e-4}
    print(f"points the same for {len(some) - len(others)} of {len(some)} students", others or "")
    sys.exit(1 if others else 0)


if __name__ == "__main__":
    main()
