"""``gradlings doctor``: what stands between students' code and this machine, and what does not."""

from __future__ import annotations

import argparse
import platform
from collections.abc import Sequence

from grader.confinement import Protection
from grader.sandbox import METHOD, Sandbox
from grader.trouble import Trouble

PROTECTED, UNPROTECTED = 0, 1
NEEDED = ("files", "network", "signals", "limits")
"""Without one of these there is no sandbox worth the name."""


class NoSandbox(Trouble):
    """Students' code would run without a sandbox, and one was required."""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command to the others."""
    command = commands.add_parser("doctor", help="say what protects this machine from students' code")
    command.set_defaults(run=doctor)


def doctor(options: argparse.Namespace) -> int:
    """Prints every protection, whether it is active, and what it is; exit code 1 where there is no sandbox."""
    with Sandbox() as box:
        found = box.protections()
    print(f"{platform.system()} {platform.release()}, Python {platform.python_version()}")
    for each in found:
        print(f"  {'✓' if each.active else '✗'} {each.name}: {each.detail}")
    print(warning(found) or "Students' code is confined. How far that goes: see the README.")
    return UNPROTECTED if missing(found) else PROTECTED


def missing(protections: Sequence[Protection]) -> list[str]:
    """Which of the needed protections are not active."""
    active = {each.name for each in protections if each.active}
    return [name for name in NEEDED if name not in active]


def warning(protections: Sequence[Protection]) -> str:
    """One line for whoever grades without a sandbox; empty where there is one."""
    lacking = missing(protections)
    if not lacking:
        return ""
    names = ", ".join(lacking)
    return f"No sandbox here ({METHOD}): students' code is not kept from this machine's {names}; grade in a container."


def require(protections: Sequence[Protection]) -> None:
    """Refuses to go on without a sandbox.

    Raises:
        NoSandbox: naming what is missing.
    """
    if missing(protections):
        raise NoSandbox(warning(protections))
