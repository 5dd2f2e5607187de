"""The gradebook on a real PostgreSQL: Debian's package, started in a temporary folder."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

import nbformat
import pytest
from term import Course, recorded

from grader.catalogue import exercise
from grader.course.folder import CONFIG, SOURCE
from grader.course.notebook import ASSIGNMENT

PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
BIN = PLACES[-1] if PLACES else Path("/nowhere")


def _why_not() -> str:
    if not (BIN / "initdb").exists():
        return "no PostgreSQL: install Debian's package postgresql"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "no driver for PostgreSQL: install psycopg"
    if os.geteuid() == 0 and not _has_user("postgres"):
        return "PostgreSQL does not run as root, and there is no user postgres"
    return ""


def _has_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


pytestmark = pytest.mark.skipif(bool(_why_not()), reason=_why_not() or "-")


def _as_postgres(command: list[str], folder: Path) -> None:
    """Runs one of PostgreSQL's programs; not as root, which it refuses."""
    options: dict[str, object] = {"user": "postgres"} if os.geteuid() == 0 else {}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def db_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database that listens on a socket in a folder of its own, and nowhere else."""
    folder = Path(tmp_path_factory.mktemp("pg")).resolve()
    for above in (folder, *folder.parents[:3]):  # the last one is there under xdist
        if above == Path(gettempdir()).resolve():
            break
        above.chmod(0o755)
    sockets, data = folder / "s", folder / "data"
    sockets.mkdir()
    if os.geteuid() == 0:
        for path in (folder, sockets):
            shutil.chown(path, "postgres")
    _as_postgres([str(BIN / "initdb"), "-D", str(data), "-U", "grader", "--auth=trust", "--no-sync"], folder)
    options = f"-c listen_addresses='' -c unix_socket_directories='{sockets}' -c fsync=off"
    _as_postgres(
        [str(BIN / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start"], folder
    )
    try:
        _as_postgres([str(BIN / "createdb"), "-h", str(sockets), "-U", "grader", "gradebook"], folder)
        yield f"postgresql+psycopg://grader@/gradebook?host={sockets}"
    finally:
        _as_postgres([str(BIN / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"], folder)


def test_a_class_is_graded_into_postgresql(tmp_path: Path, db_url: str) -> None:
    course = Course(tmp_path / "nets")
    unit = recorded()[0]
    course.gradlings("course", str(course.folder), "--exercises", unit.id)
    config = course.folder / CONFIG
    config.write_text(config.read_text() + f'\nc.CourseDirectory.db_url = "{db_url}"\n')
    course.nbgrader("generate_assignment", ASSIGNMENT)
    course.hand_in("right", nbformat.read(course.folder / SOURCE, as_version=4))
    course.hand_in("empty", b"")
    course.nbgrader("autograde", ASSIGNMENT)
    assert course.scores() == {"right": exercise(unit.id).points, "empty": 0}
    assert not (course.folder / "gradebook.db").exists()
