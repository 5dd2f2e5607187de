"""``gradlings build``: derives from the solutions everything that is derivable, or says what is stale."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import msgspec

from grader.catalogue import exercises
from grader.exercise import Exercise
from grader.record import digest, load_faults, record
from grader.recording import FOLDER, NoRecording, Recording, load, save
from grader.sandbox import Sandbox
from grader.skeleton import skeleton
from grader.submission import Submission, read_submission


@dataclass(frozen=True)
class Kit:
    """Where the parts of a kit lie."""

    solutions: Path
    exercises: Path
    recordings: Path = FOLDER

    @classmethod
    def at(cls, root: Path) -> Kit:
        """The kit whose top folder is ``root``."""
        return cls(root / "solutions", root / "exercises")


def stale(kit: Kit, among: Sequence[Exercise] | None = None) -> list[str]:
    """Every generated file that is not what would be generated now, each with the reason."""
    found = []
    for path, text in skeletons(kit).items():
        if not path.exists():
            found.append(f"{path}: not there")
        elif path.read_text(encoding="utf-8") != text:
            found.append(f"{path}: not the skeleton of its solution")
    for exercise in among or exercises():
        path = kit.recordings / f"{exercise.id}.json"
        try:
            current = load(exercise, kit.recordings).digest == digest(exercise, kit.solutions)
        except NoRecording:
            found.append(f"{path}: not there, or not a recording")
            continue
        if not current:
            found.append(f"{path}: recorded from other sources than these")
    return found


def skeletons(kit: Kit) -> dict[Path, str]:
    """The text of every skeleton, by where it belongs."""
    return {
        kit.exercises / path.name: skeleton(path.read_text(encoding="utf-8"), path.name)
        for path in sorted(kit.solutions.glob("*.py"))
    }


def write_skeletons(kit: Kit) -> tuple[list[Path], list[Path]]:
    """Writes the skeletons that are not there or not current, and never over what somebody has written.

    Returns:
        The paths that were written, and those that were left alone because they are no untouched skeletons.
    """
    kit.exercises.mkdir(parents=True, exist_ok=True)
    untouched = _read_manifest(kit)
    written, left = [], []
    for path, text in skeletons(kit).items():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if path.exists() and untouched.get(path.name) != _fingerprint(path.read_bytes()):
            left.append(path)
            continue
        path.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    _write_manifest(kit)
    return written, left


def _manifest(kit: Kit) -> Path:
    return kit.recordings / "skeletons.json"


def _read_manifest(kit: Kit) -> dict[str, str]:
    """The fingerprints of the skeletons as they were last generated: a file that has another one is somebody's work."""
    try:
        return msgspec.json.decode(_manifest(kit).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError):
        return {}


def _write_manifest(kit: Kit) -> None:
    kit.recordings.mkdir(parents=True, exist_ok=True)
    prints = {path.name: _fingerprint(text.encode()) for path, text in skeletons(kit).items()}
    _manifest(kit).write_bytes(msgspec.json.format(msgspec.json.encode(prints), indent=1) + b"\n")


def _fingerprint(content: bytes) -> str:
    return blake2b(content.replace(b"\r\n", b"\n"), digest_size=16).hexdigest()


def write_recordings(
    kit: Kit,
    among: Sequence[Exercise],
    sandbox: Sandbox,
    jobs: int,
    *,
    seed: int = 0,
    pairs: bool = True,
    done: Callable[[Exercise, int, int], None] = lambda _exercise, _done, _all: None,
) -> list[Recording]:
    """Records the exercises anew and writes what was recorded.

    Raises:
        CannotRecord: the reference of an exercise does not get through its probes.
    """
    reference: Submission = read_submission(kit.solutions)
    recordings = []
    kit.recordings.mkdir(parents=True, exist_ok=True)
    for exercise in among:
        recording = record(
            exercise,
            reference,
            load_faults(exercise, kit.solutions),
            sandbox,
            seed=seed,
            digest=digest(exercise, kit.solutions),
            jobs=jobs,
            pairs=pairs,
            done=lambda now, of, each=exercise: done(each, now, of),  # type: ignore[misc]
        )
        save(recording, kit.recordings)
        recordings.append(recording)
    return recordings
