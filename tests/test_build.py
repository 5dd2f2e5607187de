"""``gradlings build``: what is derived, what is stale, and what is left alone."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.build import Kit, skeletons, stale, write_skeletons
from grader.cli import main
from grader.fault import EditDoesNotApply, Fault, apply
from grader.skeleton import BadMarkers, skeleton


@pytest.fixture
def copy(kit: Kit, tmp_path: Path) -> Kit:
    """A kit of one's own, to be spoilt."""
    shutil.copytree(kit.solutions, tmp_path / "solutions", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(kit.recordings, tmp_path / "recorded")
    shutil.copytree(kit.exercises, tmp_path / "exercises", ignore=shutil.ignore_patterns("__pycache__"))
    return Kit(tmp_path / "solutions", tmp_path / "exercises", tmp_path / "recorded")


def test_the_answer_makes_way_for_a_raise_at_the_same_depth() -> None:
    source = "def f():\n    # TODO: think.\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION\n\nx = 2\n"
    assert skeleton(source, "f.py") == "def f():\n    # TODO: think.\n    raise NotImplementedError\n\nx = 2\n"


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("### BEGIN SOLUTION\n", 1),
        ("x = 1\n### END SOLUTION\n", 2),
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION\n", 2),
    ],
)
def test_markers_that_do_not_pair_are_named_with_their_line(source: str, line: int) -> None:
    with pytest.raises(BadMarkers, match=rf"f\.py, line {line}:"):
        skeleton(source, "f.py")


def test_no_skeleton_holds_an_answer_and_each_imports_cleanly(kit: Kit, tmp_path: Path) -> None:
    for path, text in skeletons(kit).items():
        assert "SOLUTION" not in text
        assert "# TODO" in text
        assert "raise NotImplementedError" in text
        ast.parse(text)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    names = [path.stem for path in skeletons(kit)]
    code = f"for name in {names}: __import__('exercises.' + name)"
    folder = tmp_path / "exercises"
    folder.mkdir()
    for name in names:
        (tmp_path / f"{name}.py").rename(folder / f"{name}.py")
    assert subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False).returncode == 0


def test_a_stale_skeleton_is_named(copy: Kit) -> None:
    path = copy.exercises / "ex6_train_epoch.py"
    path.write_text("x = 1\n", encoding="utf-8")
    assert stale(copy) == [f"{path}: not the skeleton of its solution"]


def test_a_missing_skeleton_and_a_missing_recording_are_named(copy: Kit) -> None:
    (copy.exercises / "ex6_train_epoch.py").unlink()
    (copy.recordings / "ex6.json").write_text("{", encoding="utf-8")
    assert [line.partition(": ")[0].rpartition("/")[2] for line in stale(copy)] == ["ex6_train_epoch.py", "ex6.json"]


def test_a_changed_solution_makes_its_recording_stale(copy: Kit) -> None:
    path = copy.solutions / "ex6_train_epoch.py"
    path.write_text(path.read_text(encoding="utf-8") + "# one more line\n", encoding="utf-8")
    assert any("ex6.json: recorded from other sources" in line for line in stale(copy))


def test_a_students_work_is_never_overwritten(copy: Kit) -> None:
    path = copy.exercises / "ex6_train_epoch.py"
    path.write_text("my_work = 1\n", encoding="utf-8")
    written, left = write_skeletons(copy)
    assert (written, left) == ([], [path])
    assert path.read_text(encoding="utf-8") == "my_work = 1\n"


def test_an_untouched_old_skeleton_is_brought_up_to_date(copy: Kit) -> None:
    path = copy.solutions / "ex6_train_epoch.py"
    path.write_text(path.read_text(encoding="utf-8") + "# one more line\n", encoding="utf-8")
    written, left = write_skeletons(copy)
    assert (written, left) == ([copy.exercises / path.name], [])
    assert write_skeletons(copy) == ([], [])


def test_an_edit_must_apply_exactly_once_and_says_so() -> None:
    with pytest.raises(EditDoesNotApply, match=r"slip: 'a' stands 2 times"):
        apply(Fault("slip", (("a", "b"),), "", ""), "a a")
    with pytest.raises(EditDoesNotApply, match=r"slip: 'c' stands 0 times"):
        apply(Fault("slip", (("c", "b"),), "", ""), "a a")


def test_build_in_a_folder_without_solutions_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--check", "--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"gradlings: no solutions in {tmp_path.resolve()}: this is not a full kit\n"


def test_an_exercise_that_is_not_there_is_named_with_those_that_are(
    kit: Kit, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "ex9", "--root", str(kit.solutions.parent)]) == 2
    error = capsys.readouterr().err
    assert "'ex9'" in error
    assert "ex6" in error
