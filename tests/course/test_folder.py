"""A course's folder: written, renewed, moved; what an instructor has changed in it stays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import nbformat
import pytest

from grader import cli
from grader.build import Kit
from grader.catalogue import UnknownExercise, exercise, exercises
from grader.course.folder import CONFIG, MANIFEST, SOURCE, BadCourse, write_course
from grader.course.handout import TOP, CannotPack, write_handout
from grader.grade import Grader
from grader.submission import Submission

ROOT = Path(__file__).parent.parent.parent


def test_a_course_is_written_whole(tmp_path: Path, kit: Kit) -> None:
    done = write_course(tmp_path / "course", kit.solutions)
    assert done.written == (CONFIG, SOURCE)
    notebook = nbformat.read(tmp_path / "course" / SOURCE, as_version=4)
    checks = [cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")]
    assert len(checks) == len(exercises())


def test_writing_again_changes_nothing(tmp_path: Path, kit: Kit) -> None:
    write_course(tmp_path, kit.solutions, ["ex6"], {"ex6": 20})
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    done = write_course(tmp_path, kit.solutions)
    assert done.left_alone == ()
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", [CONFIG, SOURCE])
def test_what_was_changed_by_hand_is_left_alone(tmp_path: Path, kit: Kit, name: str) -> None:
    write_course(tmp_path, kit.solutions, ["ex6"])
    changed = (tmp_path / name).read_text() + "\n"
    (tmp_path / name).write_text(changed)
    for _ in range(2):
        done = write_course(tmp_path, kit.solutions, ["ex1"])
        assert done.left_alone == (name,)
        assert (tmp_path / name).read_text() == changed
    assert write_course(tmp_path, kit.solutions, ["ex1"], force=True).left_alone == ()
    assert (tmp_path / name).read_text() != changed


def test_what_was_there_before_is_left_alone(tmp_path: Path, kit: Kit) -> None:
    (tmp_path / CONFIG).write_text("c = get_config()\n")
    assert write_course(tmp_path, kit.solutions).left_alone == (CONFIG,)


def test_what_was_deleted_is_written_again(tmp_path: Path, kit: Kit) -> None:
    write_course(tmp_path, kit.solutions)
    (tmp_path / SOURCE).unlink()
    assert SOURCE in write_course(tmp_path, kit.solutions).written


def test_no_file_of_a_course_names_a_place_on_this_machine(tmp_path: Path, kit: Kit) -> None:
    write_course(tmp_path / "course", kit.solutions)
    for name in (CONFIG, SOURCE, MANIFEST):
        assert str(tmp_path) not in (tmp_path / "course" / name).read_text()


def test_points_that_no_exercise_can_have_are_refused(tmp_path: Path, kit: Kit) -> None:
    for points in (0.0, -1.0, float("nan"), 1e9):
        with pytest.raises(BadCourse, match="ex6"):
            write_course(tmp_path, kit.solutions, ["ex6"], {"ex6": points})


def test_an_unknown_exercise_is_refused(tmp_path: Path, kit: Kit) -> None:
    with pytest.raises(UnknownExercise, match="ex99"):
        write_course(tmp_path, kit.solutions, ["ex99"])


def test_a_manifest_that_is_none_is_told(tmp_path: Path, kit: Kit) -> None:
    (tmp_path / MANIFEST).write_text("{")
    with pytest.raises(BadCourse, match=MANIFEST):
        write_course(tmp_path, kit.solutions)


def test_the_commands_say_what_they_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = tmp_path / "course"
    assert cli.main(["course", str(course), "--root", str(ROOT), "--exercises", "ex1,ex6", "--points", "ex6=20"]) == 0
    assert f"wrote {course / SOURCE}" in capsys.readouterr().out
    (course / CONFIG).write_text("")
    assert cli.main(["course", str(course), "--root", str(ROOT)]) == 0
    assert "left alone" in capsys.readouterr().out
    solutions = str(ROOT / "solutions")
    assert cli.main(["submit", solutions, "--student", "alice", "--course", str(course)]) == 0
    assert cli.main(["submit", solutions, "--student", "alice", "--course", str(course)]) == 2
    assert "--force" in capsys.readouterr().err
    handed = next((course / "submitted").rglob("*.ipynb"))
    assert cli.main(["notebook-to-modules", str(handed), str(tmp_path / "out"), "--course", str(course)]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        f"{exercise(id).module}.py" for id in ("ex1", "ex6")
    )
    assert cli.main(["notebook-to-modules", str(handed), str(tmp_path / "out")]) == 2
    assert cli.main(["submit", solutions, "--student", "bob", "--course", str(tmp_path)]) == 2
    assert "not a course" in capsys.readouterr().err


def test_without_nbgrader_there_is_one_line_that_says_what_to_install(tmp_path: Path) -> None:
    """All other commands work; nothing of a course's is imported."""
    code = (
        "import sys\n"
        "for name in ('nbgrader', 'nbformat', 'nbconvert', 'IPython', 'traitlets'): sys.modules[name] = None\n"
        "from importlib import util\n"
        "real = util.find_spec\n"
        "util.find_spec = lambda name, *a: None if name == 'nbgrader' else real(name, *a)\n"
        "from grader import cli\n"
        "sys.exit(cli.main(sys.argv[1:]))\n"
    )
    run = [sys.executable, "-c", code, "course", str(tmp_path / "course"), "--root", str(ROOT)]
    done = subprocess.run(run, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == 'gradlings: nbgrader is not installed; for courses run: pip install "gradlings[course]"\n'
    assert not (tmp_path / "course").exists()


@pytest.fixture(scope="module")
def handout(tmp_path_factory: pytest.TempPathFactory, kit: Kit) -> Path:
    """What a class receives."""
    archive = tmp_path_factory.mktemp("handout") / "class.zip"
    write_handout(archive, kit, ROOT)
    return archive


def test_a_handout_holds_no_answer(handout: Path, kit: Kit) -> None:
    with zipfile.ZipFile(handout) as pack:
        names = pack.namelist()
        texts = {name: pack.read(name).decode() for name in names if not name.endswith((".gz", ".npz"))}
    parts = {name.split("/")[1] for name in names}
    assert parts == {"exercises", "grader", "implementing-a-network.ipynb", "pyproject.toml", "README.md", "LICENSE"}
    for path in kit.solutions.glob("*.py"):
        answers = path.read_text().split("### BEGIN SOLUTION\n")[1:]
        for answer in (part.split("### END SOLUTION")[0].strip() for part in answers):
            if len(answer.splitlines()) > 2:
                assert not [name for name, text in texts.items() if answer in text], path


def test_a_handout_is_the_same_bytes_for_the_same_kit(handout: Path, tmp_path: Path, kit: Kit) -> None:
    write_handout(tmp_path / "again.zip", kit, ROOT)
    assert (tmp_path / "again.zip").read_bytes() == handout.read_bytes()


def test_a_handout_needs_a_folder_to_go_to(tmp_path: Path, kit: Kit) -> None:
    with pytest.raises(CannotPack, match="no such folder"):
        write_handout(tmp_path / "nowhere" / "class.zip", kit, ROOT)


def test_a_handout_installs_and_grades_as_the_kit_does(
    handout: Path, tmp_path: Path, reference: Submission, grader: Grader
) -> None:
    """In an environment of its own: the same verdict on the solutions, nothing on the skeletons."""
    with zipfile.ZipFile(handout) as pack:
        pack.extractall(tmp_path)
    top, python = tmp_path / TOP, _environment(tmp_path / "env")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-build-isolation"]
    _run([*pip, str(top)], tmp_path)
    installed = _run([str(python), "-c", "import grader; print(grader.__file__)"], tmp_path)
    assert Path(installed.strip()).is_relative_to(tmp_path / "env")
    kits = {
        (unit.id, check.id): check.points for unit in grader.submission(reference).exercises for check in unit.checks
    }
    assert _verdicts(python, ROOT / "solutions", tmp_path) == kits
    assert set(_verdicts(python, top / "exercises", tmp_path).values()) == {0.0}
    tested = _run([str(python), "-m", "pytest", "grader", "-q", "-k", "ex1"], top, expect=1)
    assert "ex1" in tested


def _environment(folder: Path) -> Path:
    """A new environment in which what is installed here can be imported, but for this kit; gives its interpreter."""
    _run([sys.executable, "-m", "venv", "--without-pip", str(folder)], folder.parent)
    packages = next(folder.rglob("site-packages"))
    outer = [path for path in sys.path if path.endswith("site-packages")]
    (packages / "outer.pth").write_text("\n".join(outer) + "\n")
    return folder / "bin" / "python"


def _run(command: list[str], folder: Path, expect: int = 0) -> str:
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == expect, done.stdout + done.stderr
    return done.stdout


def _verdicts(python: Path, submission: Path, scratch: Path) -> dict[tuple[str, str], float]:
    """The points of each check, as this Python's grader gives them."""
    out = scratch / f"{submission.name}.json"
    _run([str(python), "-m", "grader.cli", "grade", str(submission), "--json", str(out)], scratch)
    (line,) = out.read_text().splitlines()
    units = json.loads(line)["exercises"]
    return {(unit["id"], check["id"]): check["points"] for unit in units for check in unit["checks"]}
