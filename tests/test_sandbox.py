"""The sandbox itself: nothing survives it, nothing is lost in it, and it says what it is made of."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from grader.catalogue import exercise
from grader.confinement import Limits, Protection, environment, readable
from grader.doctor import NEEDED, NoSandbox, missing, require, warning
from grader.grade import Grader
from grader.sandbox import METHOD, Sandbox
from grader.scratch import empty, new_folder, remove
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

linux = pytest.mark.skipif(METHOD != "fork", reason="needs fork and Linux's protections")
EX7 = exercise("ex7")
ENDLESS = b"while True: pass\n"


def grade(box: Sandbox, source: bytes, seconds: float = 10.0) -> ExerciseVerdict:
    grader = Grader(box, replace(Limits(), seconds=seconds))
    return grader.exercise(EX7, Submission("one", {"ex7_evaluate.py": source}))


@linux
def test_a_lost_worker_is_replaced_and_the_submission_graded(reference: Submission) -> None:
    with Sandbox(1) as box:
        box.protections()
        worker = box._workers[0]
        worker._process.kill()
        worker._process.join()
        assert grade(box, reference.files["ex7_evaluate.py"]).status == "passed"


@linux
def test_closing_ends_what_is_still_running_and_removes_its_folder() -> None:
    box = Sandbox(1)
    box.protections()
    worker = box._workers[0]
    box.close()
    assert not worker._process.is_alive()
    assert not worker._folder.exists()


@linux
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_outlives_a_grader_that_is_killed(how: signal.Signals, tmp_path: Path) -> None:
    mark = f"7{os.getpid()}{int(how)}"
    source = (
        "import subprocess, sys\n"
        f"subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep({mark})'], start_new_session=True)\n"
        "while True: pass\n"
    )
    program = tmp_path / "grade.py"
    program.write_text(
        "import sys\n"
        "from tests.test_sandbox import grade\n"
        "from grader.sandbox import Sandbox\n"
        "if __name__ == '__main__':\n"
        "    with Sandbox(1) as box:\n"
        "        print(box._workers[0]._folder, flush=True)\n"
        f"        grade(box, {source.encode()!r}, 60.0)\n",
        encoding="utf-8",
    )
    root = Path(__file__).parent.parent
    grader = subprocess.Popen(
        [sys.executable, program], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(root)}
    )
    assert grader.stdout is not None
    folder = Path(grader.stdout.readline().strip())
    assert _comes_true(lambda: bool(_named(mark))), "the student's program has started"
    grader.send_signal(how)
    grader.wait(30)
    assert _comes_true(lambda: not _named(mark)), "and has ended"
    assert _comes_true(lambda: not folder.exists())


def _comes_true(condition: object, within: float = 30.0) -> bool:
    latest = time.monotonic() + within
    while time.monotonic() < latest:
        if condition():  # type: ignore[operator]
            return True
        time.sleep(0.02)
    return False


def _named(mark: str) -> list[str]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if f"sleep({mark})".encode() in entry.read_bytes() and b"subprocess" not in entry.read_bytes():
                found.append(entry.parent.name)
        except OSError:
            continue
    return found


@linux
def test_a_worker_holds_no_answer_and_no_submission() -> None:
    """Each student's process is a copy of its worker: what is not there cannot be found there."""
    code = (
        "import sys, grader.warm, grader.sandbox\n"
        "bad = ('grader.check', 'grader.record', 'grader.judge', 'grader.grade', 'grader.probes.', 'solutions')\n"
        "sys.exit(str([name for name in sys.modules if name.startswith(bad)]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"


def test_what_may_be_read_holds_nothing_of_the_project() -> None:
    project = Path(__file__).resolve().parent.parent
    for path in readable():
        assert not (project / "solutions").is_relative_to(path) or path == Path(sys.prefix)
        assert path != project


def test_the_environment_holds_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TOKEN", "secret")
    assert "secret" not in "".join(environment(tmp_path).values())
    assert environment(tmp_path)["HOME"] == str(tmp_path)


def test_a_folder_is_removed_whatever_was_done_to_it() -> None:
    folder = new_folder()
    inner = folder
    for _ in range(40):
        inner = inner / "d"
        inner.mkdir()
    (inner / "file").write_text("x", encoding="utf-8")
    (folder / "link").symlink_to(Path(__file__).parent)
    (folder / "d").chmod(0)
    empty(folder, but="link")
    assert [path.name for path in folder.iterdir()] == ["link"]
    remove(folder)
    assert not folder.exists()
    assert Path(__file__).exists()


def test_the_road_of_fresh_interpreters_is_the_same_road(reference: Submission) -> None:
    """How macOS and Windows grade: same verdicts, and what protects is what the system offers."""
    with Sandbox(method="spawn") as box:
        assert grade(box, reference.files["ex7_evaluate.py"]).status == "passed"
        forged = grade(box, b"import sys\nsys._getframe()\n")
        stopped = grade(box, ENDLESS, 0.5)
        told = {each.name: each for each in box.protections()}
    assert "sys._getframe" in forged.checks[0].message
    assert "had not finished" in stopped.checks[0].message
    assert not told["daemons"].active


def test_a_missing_protection_is_said_in_one_line_and_can_be_refused() -> None:
    whole = tuple(Protection(name, True, "") for name in NEEDED)
    bare = (*whole[1:], Protection(NEEDED[0], False, ""))
    require(whole)
    assert warning(whole) == ""
    assert missing(bare) == [NEEDED[0]]
    assert NEEDED[0] in warning(bare) and "\n" not in warning(bare)
    with pytest.raises(NoSandbox, match=NEEDED[0]):
        require(bare)
