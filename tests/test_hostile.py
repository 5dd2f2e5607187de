"""A class with strangers in it: every file or folder in ``tests/hostile`` is a submission of exercise 7.

Its first lines say what must come of it:

- ``# verdict:`` the status and the points; ``*`` for whatever an honest program earns that returns the same.
- ``# says:`` words that the first failed check must say.
- ``# seconds:`` its time limit (1 if it does not say).
- ``# needs:`` a protection without which it is passed over (``user``, ``sockets``, ``calls``, ``mounts``).
- ``# then: right``: the reference solution follows. A file that defines ``escape()`` gets there only if ``escape``
  gives something true: who breaks out earns full points, so that no escape can go unnoticed.

``@SECRET@`` and the like stand for the canaries.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import gettempdir

import pytest

from grader.catalogue import exercise
from grader.confinement import Limits
from grader.fault import apply
from grader.grade import Grader
from grader.record import load_faults
from grader.sandbox import METHOD, Sandbox
from grader.submission import Submission, read_submission
from grader.verdict import ExerciseVerdict

if METHOD != "fork":
    pytest.skip("there is no sandbox on this system", allow_module_level=True)

HERE = Path(__file__).parent
ROOT = HERE.parent
MODULE = "ex7_evaluate.py"
SLEEP = "86399"
CANARY = f"canary-{os.getpid()}"
GRACE = 1.0
_GUARD = """
try:
    out = escape()
except BaseException:
    out = None
if not out:
    raise SystemExit("confined")
"""


@dataclass(frozen=True)
class Case:
    """One hostile submission and what must come of it."""

    name: str
    files: dict[str, str]
    head: dict[str, str]

    @property
    def seconds(self) -> float:
        """Its time limit."""
        return float(self.head.get("seconds", 1.0))


def _read(path: Path) -> Case:
    files = {file.name: file.read_text(encoding="utf-8") for file in path.glob("*.py")} if path.is_dir() else {}
    text = files.get(MODULE) or path.read_text(encoding="utf-8")
    head = {}
    for line in text.splitlines():
        key, found, value = line.removeprefix("# ").partition(": ")
        if not (line.startswith("# ") and found):
            break
        head[key] = value
    return Case(path.stem, {**files, MODULE: text}, head)


CASES = [_read(path) for path in sorted((HERE / "hostile").iterdir()) if path.suffix == ".py" or path.is_dir()]


@dataclass
class Canaries:
    """What must be found as it was: a secret, a folder, listening sockets, a process."""

    folder: Path
    words: dict[str, str]
    victim: subprocess.Popen[bytes]
    visitors: list[str]

    def complaints(self) -> list[str]:
        """Every sign of somebody having been outside."""
        found = [f"visited by {name}" for name in self.visitors]
        if self.victim.poll() is not None:
            found.append("the victim is dead")
        if (self.folder / "secret").read_text(encoding="utf-8") != CANARY:
            found.append("the secret was changed")
        found += [f"written: {path}" for path in (self.folder / "outside").iterdir()]
        places = (Path(gettempdir()), Path("/dev/shm"), Path(pytest.__file__).parent.parent, Path.home())
        found += [f"left: {path}" for place in places for path in place.glob(f"*{CANARY}*")]
        return found


@pytest.fixture(scope="module")
def canaries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canaries]:
    """Set out around the sandbox; the folder is one that anybody may read and write."""
    folder = Path(tmp_path_factory.mktemp("canaries"))
    (folder / "outside").mkdir()
    (folder / "secret").write_text(CANARY, encoding="utf-8")
    for path, mode in ((folder, 0o777), (folder / "outside", 0o777), (folder / "secret", 0o666)):
        path.chmod(mode)
    visitors: list[str] = []
    tcp, udp = socket.create_server(("127.0.0.1", 0)), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", 0))
    abstract, path = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX)
    abstract.bind(f"\0{CANARY}")
    path.bind(str(folder / "socket"))
    for listener in (abstract, path):
        listener.listen()
    for name, line in (("tcp", tcp), ("udp", udp), ("abstract", abstract), ("path", path)):
        threading.Thread(target=_watch, args=(line, name, visitors), daemon=True).start()
    victim = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    words = {
        "@TEMPORARY@": gettempdir(),
        "@SECRET@": str(folder / "secret"),
        "@OUTSIDE@": str(folder / "outside"),
        "@UNIX@": str(folder / "socket"),
        "@ABSTRACT@": CANARY,
        "@TCP@": str(tcp.getsockname()[1]),
        "@UDP@": str(udp.getsockname()[1]),
        "@VICTIM@": str(victim.pid),
        "@CANARY@": CANARY,
        "@SLEEP@": SLEEP,
    }
    yield Canaries(folder, words, victim, visitors)
    victim.kill()
    victim.wait()
    for line in (tcp, udp, abstract, path):
        line.close()


def _watch(line: socket.socket, name: str, visitors: list[str]) -> None:
    try:
        line.recv(1) if line.type == socket.SOCK_DGRAM else line.accept()
        visitors.append(name)
    except OSError:
        pass  # closed at the end


def _submission(case: Case, canaries: Canaries) -> Submission:
    files = dict(case.files)
    if case.head.get("then") == "right":
        right = (ROOT / "solutions" / MODULE).read_text(encoding="utf-8")
        guard = _GUARD if "def escape(" in files[MODULE] else ""
        files[MODULE] += guard + right.replace("from __future__ import annotations\n", "")
    for name, text in files.items():
        for word, value in canaries.words.items():
            text = text.replace(word, value)
        files[name] = text
    return Submission(case.name, {name: text.encode() for name, text in files.items()})


def _ordinary() -> list[Submission]:
    """Twenty submissions of ordinary students: the right program, and what commonly goes wrong."""
    reference = read_submission(ROOT / "solutions")
    right = reference.files[MODULE]
    faults = load_faults(exercise("ex7"), ROOT / "solutions")[:19]
    sources = [right, *(apply(fault, right.decode()).encode() for fault in faults)]
    return [Submission(f"ordinary{i}", {MODULE: source}) for i, source in enumerate(sources)]


@dataclass
class Graded:
    """A class graded twice: the verdicts by name, and how long the class took and might take."""

    rounds: list[dict[str, ExerciseVerdict]]
    quiet: dict[str, ExerciseVerdict]
    took: float
    allowed: float
    without: frozenset[str]
    complaints: list[str]
    folders: list[Path]
    sleepers: list[int]


@pytest.fixture(scope="module")
def graded(canaries: Canaries) -> Graded:
    """The twenty ordinary submissions alone; then, twice, with all the hostile ones among them."""
    os.environ["SECRET_OF_THE_INSTRUCTOR"] = CANARY
    hostile = [(_submission(case, canaries), case.seconds) for case in CASES]
    ordinary = [(each, 10.0) for each in _ordinary()]
    step = len(hostile) // len(ordinary)
    mixed = list(hostile)
    for i, each in enumerate(ordinary):
        mixed.insert(i * (step + 1), each)
    with Sandbox(2) as box:
        active = {each.name: each.active for each in box.protections()}
        folders = [worker._folder for worker in box._workers]
        quiet = _grade(box, ordinary)
        start = time.monotonic()
        rounds = [_grade(box, mixed) for _ in range(2)]
        took = time.monotonic() - start
    names = {"user": "user", "sockets": "sockets of other programs", "calls": "system calls", "mounts": "disk"}
    return Graded(
        rounds,
        quiet,
        took,
        2 * sum(seconds + GRACE for _, seconds in mixed),
        frozenset(word for word, name in names.items() if not active[name]),
        canaries.complaints(),
        [folder for folder in folders if folder.exists()],
        _sleepers(),
    )


def _grade(box: Sandbox, submissions: list[tuple[Submission, float]]) -> dict[str, ExerciseVerdict]:
    def one(each: tuple[Submission, float]) -> ExerciseVerdict:
        submission, seconds = each
        return Grader(box, replace(Limits(), seconds=seconds)).exercise(exercise("ex7"), submission)

    with ThreadPoolExecutor(2) as pool:
        verdicts = pool.map(one, submissions)
        return {submission.name: verdict for (submission, _), verdict in zip(submissions, verdicts, strict=True)}


def _sleepers() -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if SLEEP.encode() in entry.read_bytes():
                found.append(int(entry.parent.name))
        except OSError:
            continue
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_stranger_gets_what_is_deserved(case: Case, graded: Graded) -> None:
    if case.head.get("needs") in graded.without:
        pytest.skip(f"needs {case.head['needs']}")
    status, _, points = case.head["verdict"].partition(" ")
    for verdicts in graded.rounds:
        verdict = verdicts[case.name]
        told = "\n".join(f"{check.id}: {check.status}: {check.message}" for check in verdict.checks)
        assert verdict.status == status, told
        if points and points != "*":
            assert verdict.points == float(points), told
        says = "confined" if "def escape(" in case.files[MODULE] else case.head.get("says", "")
        assert says in told
        assert "grader itself" not in told


def test_the_ordinary_ones_fare_as_they_do_without_strangers(graded: Graded) -> None:
    for verdicts in graded.rounds:
        assert {name: verdicts[name] for name in graded.quiet} == graded.quiet
    assert len({verdict.points for verdict in graded.quiet.values()}) > 1


def test_no_stranger_has_been_outside(graded: Graded) -> None:
    unprotected = {"visited by path"} if "sockets" in graded.without else set()
    assert set(graded.complaints) <= unprotected


def test_nothing_is_left_of_them(graded: Graded) -> None:
    assert graded.sleepers == []
    assert graded.folders == []


def test_they_cost_no_more_time_than_their_limits_allow(graded: Graded) -> None:
    assert graded.took <= graded.allowed


def test_the_canaries_notice(tmp_path: Path, canaries: Canaries) -> None:
    """A canary that cannot die proves nothing."""
    outside = canaries.folder / "outside" / "probe"
    assert not any("written" in each or "tcp" in each for each in canaries.complaints())
    outside.write_text("x", encoding="utf-8")
    assert any("written" in each for each in canaries.complaints())
    outside.unlink()
    with socket.create_connection(("127.0.0.1", int(canaries.words["@TCP@"]))):
        for _ in range(100):
            if "tcp" in canaries.visitors:
                break
            time.sleep(0.01)
    assert any("tcp" in each for each in canaries.complaints())
    assert shutil.which("sleep"), "the daemons of the corpus need it"


def test_there_are_at_least_sixty_strangers() -> None:
    assert len(CASES) >= 60
