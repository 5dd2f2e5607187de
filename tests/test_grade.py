"""``gradlings grade``: many submissions, none of which stops the rest, and results that are whole or not there."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from grader.catalogue import exercises
from grader.classroom import read_class
from grader.cli import main
from grader.confinement import Protection
from grader.doctor import NEEDED
from grader.report.table import from_json, to_csv, to_json
from grader.results import Results
from grader.sandbox import Sandbox
from grader.submission import UnreadableSubmission, read_submission
from grader.verdict import CheckVerdict, SubmissionVerdict, of_exercise, of_submission

WORKS = "def {name}(*a, **k):\n    return None\n"


def verdict(name: str, status: str = "passed") -> SubmissionVerdict:
    check = CheckVerdict("c", "A check", status, 2.0 * (status == "passed"), 2.0)  # type: ignore[arg-type]
    return of_submission(name, (of_exercise("ex1", "One", (check,)),))


def submission(folder: Path, **files: str) -> Path:
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return folder


def test_the_json_of_a_class_has_one_object_a_line_in_the_order_given(tmp_path: Path) -> None:
    good = submission(tmp_path / "zoe", ex7_evaluate="def evaluate(model, dataloader):\n    return 0.5\n")
    broken = submission(tmp_path / "ann", ex7_evaluate="def evaluate(:\n")
    out = tmp_path / "out.json"
    assert main(["grade", str(good), str(broken), "--json", str(out)]) == 0
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [line["submission"] for line in lines] == ["zoe", "ann"]
    for line in lines:
        assert line["max_points"] == 100
        assert [each["id"] for each in line["exercises"]] == [each.id for each in exercises()]
        for exercise in line["exercises"]:
            assert set(exercise) == {"id", "title", "status", "points", "max_points", "checks"}
            for check in exercise["checks"]:
                assert set(check) == {
                    "id", "title", "status", "points", "max_points", "faults", "message", "hint"
                }  # fmt: skip
    by_id = {each["id"]: each for each in lines[1]["exercises"]}
    assert by_id["ex7"]["status"] == "failed"
    assert "SyntaxError" in by_id["ex7"]["checks"][0]["message"]
    assert by_id["ex1"]["status"] == "missing"


def test_bad_folders_are_told_in_a_line_each_and_the_rest_is_graded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = submission(tmp_path / "good", ex7_evaluate="def evaluate(model, dataloader):\n    return 0.5\n")
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    out = tmp_path / "out.json"
    assert main(["grade", str(tmp_path / "nowhere"), str(file), str(good), "--json", str(out)]) == 2
    error = capsys.readouterr().err
    assert f"gradlings: no such folder: {tmp_path / 'nowhere'}\n" in error
    assert f"gradlings: not a folder: {file}\n" in error
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1


def test_nothing_to_grade_at_all_is_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["grade", str(tmp_path / "nowhere")]) == 2
    assert "there is nothing to grade" in capsys.readouterr().err


def test_an_empty_folder_is_a_submission_with_nothing_in_it(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    out = tmp_path / "out.json"
    assert main(["grade", str(tmp_path / "empty"), "--json", str(out)]) == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told["points"] == 0
    assert {each["status"] for each in told["exercises"]} == {"missing"}
    assert "no Python files" in told["exercises"][0]["checks"][0]["message"]


def test_two_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    folders = [submission(tmp_path / who / "exercises", ex1_feed_forward="x = 1\n") for who in ("ann", "bob")]
    submissions, _, _ = read_class(folders)
    assert [each.name for each in submissions] == ["ann/exercises", "bob/exercises"]


def test_only_plain_python_files_of_the_folder_itself_are_read(tmp_path: Path) -> None:
    folder = submission(tmp_path / "sub", ex1_feed_forward="x = 1\n")
    (folder / "notes.txt").write_text("no", encoding="utf-8")
    (folder / "deeper").mkdir()
    (folder / "deeper" / "ex2_regression_net.py").write_text("x = 1\n", encoding="utf-8")
    secret = tmp_path / "secret.py"
    secret.write_text("x = 1\n", encoding="utf-8")
    (folder / "link.py").symlink_to(secret)
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.py")
    assert list(read_submission(folder).files) == ["ex1_feed_forward.py"]


def test_a_huge_file_is_refused_by_name(tmp_path: Path) -> None:
    folder = submission(tmp_path / "sub", ex1_feed_forward="x = 1\n" * 400_000)
    with pytest.raises(UnreadableSubmission, match=r"ex1_feed_forward\.py is larger than 1,000,000 bytes"):
        read_submission(folder)


def test_verdicts_survive_being_written_and_a_line_that_is_none_is_refused() -> None:
    assert from_json(to_json(verdict("ann"))) == verdict("ann")
    for line in ("", "{", "[]", '{"submission": "ann"}', to_json(verdict("ann")).replace("2.0", '"2"')):
        with pytest.raises(ValueError, match="not a verdict"):
            from_json(line)


def test_the_csv_has_a_row_a_submission_and_no_formulas() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv([verdict("ann"), verdict("=1+1", "failed")]))))
    assert rows[0]["ex1"] == "2"
    assert rows[1] == {"submission": "'=1+1", "ex1": "0", "points": "0", "max_points": "2", "faults": "", "notes": ""}


def test_results_are_whole_or_not_there(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    results = Results(file)
    results.add(verdict("bob"))
    assert not file.exists()
    results.add(verdict("ann"))
    assert results.finish(["ann", "bob"]) == [verdict("ann"), verdict("bob")]
    assert [json.loads(line)["submission"] for line in file.read_text(encoding="utf-8").splitlines()] == ["ann", "bob"]
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_resuming_keeps_what_is_there_and_drops_a_line_cut_short_and_what_the_grader_failed_on(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    interrupted = Results(file)
    interrupted.add(verdict("ann"))
    interrupted.add(verdict("eve", "errored"))
    part = tmp_path / "out.json.part"
    part.write_text(part.read_text(encoding="utf-8") + to_json(verdict("bob"))[:40], encoding="utf-8")
    assert set(Results(file, resume=True).known) == {"ann"}


def test_without_resume_old_remains_count_for_nothing(tmp_path: Path) -> None:
    Results(tmp_path / "out.json").add(verdict("ann"))
    assert Results(tmp_path / "out.json").known == {}


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_an_interrupted_class_goes_on_where_it_was(tmp_path: Path) -> None:
    """One submission ends at once, the next waits for ever; Ctrl-C comes as soon as the first verdict is on disk."""
    quick = submission(tmp_path / "quick", ex7_evaluate="def evaluate(model, dataloader):\n    return 0.5\n")
    slow = submission(tmp_path / "slow", ex7_evaluate="while True: pass\n")
    out, part = tmp_path / "out.json", tmp_path / "out.json.part"
    command = [sys.executable, "-m", "grader.cli", "grade", str(quick), str(slow), "--json", str(out)]
    process = subprocess.Popen([*command, "--time-limit", "600"], stderr=subprocess.PIPE, text=True)
    while not (part.exists() and part.read_text(encoding="utf-8")):
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130
    assert not out.exists()
    assert process.stderr is not None
    assert "--resume" in process.stderr.read()
    first = part.read_text(encoding="utf-8")
    assert subprocess.run([*command, "--time-limit", "1", "--resume"], check=False).returncode == 0
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    assert lines[0] == first
    assert [json.loads(line)["submission"] for line in lines] == ["quick", "slow"]


@pytest.mark.parametrize(
    "arguments",
    [["--jobs", "0"], ["--jobs", "x"], ["--time-limit", "-1"], ["--time-limit", "nan"], ["--seed", "x"], ["--colour"]],
)
def test_bad_arguments_are_refused_with_a_line(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["grade", str(tmp_path), *arguments])
    assert refused.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_grading_without_a_sandbox_is_said_once_and_stands_in_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unprotected = tuple(Protection(name, False, "") for name in NEEDED)
    monkeypatch.setattr(Sandbox, "protections", lambda self: unprotected)
    folder = submission(tmp_path / "ann", ex7_evaluate="def evaluate(model, dataloader):\n    return 0.5\n")
    arguments = ["grade", str(folder), "--json", str(tmp_path / "out.json"), "--csv", str(tmp_path / "out.csv")]
    assert main(arguments) == 0
    assert capsys.readouterr().err.count("No sandbox here") == 1
    assert "No sandbox here" in json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["notes"][0]
    assert "No sandbox here" in (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert main([*arguments, "--require-sandbox"]) == 2
