"""``pytest grader`` as a student runs it: an ordinary pytest run whose words are the checks' own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from grader.build import Kit
from grader.catalogue import exercise

ROOT = Path(__file__).parent.parent
NO_ZERO_GRAD = ("        optimizer.zero_grad()\n", "")


@pytest.fixture(scope="module")
def student(kit: Kit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Has written exercise 6 with a slip, exercise 7 rightly, and nothing else."""
    folder = tmp_path_factory.mktemp("student") / "exercises"
    shutil.copytree(kit.exercises, folder, ignore=shutil.ignore_patterns("__pycache__"))
    ex6 = (kit.solutions / "ex6_train_epoch.py").read_text(encoding="utf-8")
    (folder / "ex6_train_epoch.py").write_text(ex6.replace(*NO_ZERO_GRAD), encoding="utf-8")
    shutil.copy(kit.solutions / "ex7_evaluate.py", folder)
    return folder


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "grader", "-p", "no:cacheprovider", *arguments]
    wide = {**os.environ, "COLUMNS": "120"}
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=wide)


def test_the_solutions_earn_everything_and_exit_zero() -> None:
    done = run("--submission", "solutions", "-q")
    assert done.returncode == 0, done.stdout
    assert "100 / 100" in done.stdout


def test_a_student_reads_the_message_and_no_traceback(student: Path) -> None:
    done = run("--submission", str(student))
    assert done.returncode == 1
    assert "never clears its gradients" in done.stdout
    assert "optimizer.zero_grad()" in done.stdout
    assert "Traceback" not in done.stdout
    assert "def test_exercise" not in done.stdout
    assert "Warning" not in done.stdout


def test_what_is_not_written_is_a_line_in_the_summary_and_no_failure(student: Path) -> None:
    done = run("--submission", str(student))
    failures = done.stdout.partition("FAILURES")[2].partition("gradlings")[0]
    assert "ex6" in failures
    assert "ex1" not in failures
    summary = done.stdout.rpartition("= gradlings =")[2]
    lines = {line.split()[1]: line for line in summary.splitlines() if line[:1] in "✓✗·"[:3] and line.split()[1:]}
    assert "not written yet" in lines["ex1"]
    assert "done" in lines["ex7"]
    assert "look at: train_epoch: the weights after every update" in lines["ex6"]
    assert "Next: ex6" in summary
    assert f"{exercise('ex7').points:g} / {exercise('ex7').points:g}" in lines["ex7"]


def test_k_chooses_an_exercise_or_a_check(student: Path) -> None:
    done = run("--submission", str(student), "-k", "ex7", "-q")
    assert done.returncode == 0, done.stdout
    assert f"{len(exercise('ex7').checks)} passed" in done.stdout
    done = run("--submission", str(student), "-k", "ex6 and weight-updates", "-v")
    assert done.returncode == 1
    assert "test_exercise[ex6-weight-updates] FAILED" in done.stdout


def test_x_stops_at_the_first_thing_to_do(student: Path) -> None:
    done = run("--submission", str(student), "-x", "-q", "-k", "ex6 or ex7")
    assert "stopping after 1 failures" in done.stdout


def test_lf_runs_again_what_did_not_pass(student: Path, tmp_path: Path) -> None:
    cache = ["-o", f"cache_dir={tmp_path}", "-p", "cacheprovider"]
    command = [sys.executable, "-m", "pytest", "grader", "--submission", str(student), "-k", "ex6", "-q", *cache]
    first = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    again = subprocess.run([*command, "--lf"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "passed" in first.stdout.splitlines()[-1]
    assert "passed" not in again.stdout.splitlines()[-1].replace("deselected", "")


def test_junit_xml_counts_what_is_missing_as_not_passed(student: Path, tmp_path: Path) -> None:
    run("--submission", str(student), "--junitxml", str(tmp_path / "out.xml"), "-k", "ex1 or ex7")
    suite = ElementTree.parse(tmp_path / "out.xml").getroot()[0]
    assert int(suite.attrib["failures"]) == len(exercise("ex1").checks)
    assert int(suite.attrib["tests"]) == len(exercise("ex1").checks) + len(exercise("ex7").checks)


def test_two_workers_of_xdist_tell_the_same(student: Path) -> None:
    alone, together = (run("--submission", str(student), "-q", *how) for how in ((), ("-n", "2")))
    assert alone.returncode == together.returncode == 1
    assert (
        alone.stdout.rpartition("= gradlings =")[2].partition("= short")[0]
        == (together.stdout.rpartition("= gradlings =")[2].partition("= short")[0])
    )


@pytest.mark.parametrize("what", ["nowhere", "file", "empty"])
def test_a_folder_that_cannot_be_graded_is_one_clear_line(what: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    done = run("--submission", str(tmp_path / what))
    assert done.returncode == 4
    words = {"nowhere": "no such folder", "file": "not a folder", "empty": "no Python files in"}[what]
    assert done.stderr.strip().splitlines() == [
        f"ERROR: --submission: {words}{'' if what == 'empty' else ':'} {tmp_path / what}"
    ]


def test_collecting_starts_no_process_and_shows_readable_ids() -> None:
    done = run("--collect-only", "-q")
    assert done.returncode == 0
    assert "grader/test_exercises.py::test_exercise[ex6-weight-updates]" in done.stdout
