"""A class can be graded against recordings that no student's kit has ever held."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader import classroom
from grader.build import Kit, write_recordings
from grader.catalogue import exercise, exercises
from grader.cli import main
from grader.exercise import Exercise
from grader.fault import Fault
from grader.record import load_faults
from grader.recording import Known, Recording, Signature, decided_slots, load
from grader.report.table import from_json
from grader.sandbox import Sandbox
from grader.sketch import alike, sketch

SECRET = 20_240_229


@pytest.fixture(scope="module")
def secret(kit: Kit, sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """The kit with recordings under another seed."""
    other = Kit(kit.solutions, kit.exercises, tmp_path_factory.mktemp("secret"))
    write_recordings(other, exercises(), sandbox, jobs=2, seed=SECRET, pairs=False)
    return other


def test_under_another_seed_the_answers_are_others(secret: Kit) -> None:
    """So that constants copied from a student's kit are worth nothing."""
    for each in exercises():
        own, other = load(each), load(each, secret.recordings)
        if any(not sketch(own.reference[slot]).form.startswith(("bool", "str")) for slot in decided_slots(each)):
            assert any(
                not alike(sketch(own.reference[slot]), sketch(other.reference[slot])) for slot in decided_slots(each)
            ), each.id


def test_under_another_seed_every_fault_is_still_caught(secret: Kit) -> None:
    for each in exercises():
        for known in load(each, secret.recordings).known:
            assert known.signature.values, f"{each.id}: {known.faults} looks right under another seed"


def test_the_command_grades_under_a_seed(kit: Kit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reference earns everything; a train_epoch that returns the number of the kit's own recording does not."""

    def some_faults(exercise: Exercise, solutions: Path) -> list[Fault]:
        return [fault for fault in load_faults(exercise, solutions) if not fault.same_as][::10]

    monkeypatch.setattr("grader.build.load_faults", some_faults)  # enough, and faster
    copied = tmp_path / "copied"
    copied.mkdir()
    constant = load(exercise("ex6")).reference["returning.first_amount"]
    source = (kit.solutions / "ex6_train_epoch.py").read_text(encoding="utf-8")
    spoilt = source.replace("    total_loss = 0.0\n", f"    return {constant!r}\n    total_loss = 0.0\n")
    assert spoilt != source
    (copied / "ex6_train_epoch.py").write_text(spoilt, encoding="utf-8")
    out = tmp_path / "out.json"
    arguments = ["grade", str(kit.solutions), str(copied), "--root", str(kit.solutions.parent)]
    assert main([*arguments, "--seed", "random", "--json", str(out)]) == 0
    right, wrong = map(from_json, out.read_text(encoding="utf-8").splitlines())
    assert right.points == 100
    ex6 = next(each for each in wrong.exercises if each.id == "ex6")
    assert {check.id: check.status for check in ex6.checks}["returned-loss"] == "failed"


def test_a_seed_under_which_a_fault_looks_right_is_not_graded_by(
    kit: Kit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def comfortable(each: Exercise, folder: Path) -> Recording:
        return Recording(each.id, "", 7, {}, {}, (Known(("relu-forgotten",), Signature({}, {})),))

    monkeypatch.setattr(classroom, "write_recordings", lambda *_, **__: None)
    monkeypatch.setattr(classroom, "load", comfortable)
    assert main(["grade", str(kit.solutions), "--root", str(kit.solutions.parent), "--seed", "7"]) == 2
    assert "the fault relu-forgotten of ex1 looks right; give another --seed" in capsys.readouterr().err
