"""The folders in which strangers' code runs: laid out before, removed afterwards, whatever has been done to them."""

from __future__ import annotations

import contextlib
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def new_folder() -> Path:
    """A new folder that nobody else can look into."""
    return Path(tempfile.mkdtemp(prefix="gradlings-")).resolve()


@contextmanager
def scratch(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A new folder with a submission's files in ``work/exercises``, gone afterwards."""
    folder = new_folder()
    try:
        (folder / "work" / "exercises").mkdir(parents=True)
        lay_out(files, folder / "work" / "exercises")
        yield folder
    finally:
        remove(folder)


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes a submission's files, which may lie in folders of their own."""
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def empty(folder: Path, but: str = "") -> None:
    """Removes what is in a folder, except the entry of this name."""
    with contextlib.suppress(FileNotFoundError):
        for entry in list(folder.iterdir()):
            if entry.name != but:
                remove(entry)


def remove(path: Path) -> None:
    """Removes a folder or file, whatever a stranger has made of it: rights taken away, a nest a thousand deep."""
    try:
        if stat.S_ISDIR(path.lstat().st_mode):
            shutil.rmtree(path)
        else:
            path.unlink()
    except FileNotFoundError:
        pass
    except (OSError, RecursionError):
        _flatten(path)
        path.rmdir()


def _flatten(folder: Path) -> None:
    """Removes a folder's contents by moving what lies deeper up into it, so that no path gets long."""
    folder.chmod(0o700)
    while entries := list(folder.iterdir()):
        for entry in entries:
            if entry.is_symlink() or not entry.is_dir():
                entry.unlink()
                continue
            entry.chmod(0o700)
            for child in list(entry.iterdir()):
                if child.is_dir() and not child.is_symlink():
                    child.chmod(0o700)
                child.rename(folder / secrets.token_hex())
            entry.rmdir()
