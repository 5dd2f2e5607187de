"""What a student's process may use: set in that process, after the fork and before its first line of student code."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

GIB = 1 << 30
MIB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """``seconds`` an exercise may take; ``memory`` in bytes beyond what torch itself maps; ``report`` the bytes noted."""

    seconds: float = 10.0
    memory: int = 2 * GIB
    report: int = 16 * MIB
    file: int = 64 * MIB


def confine(limits: Limits) -> None:
    """Puts the limits on this process and on whatever it will start, where the system has them."""
    if sys.platform == "win32":
        return
    import resource

    os.setsid()
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, limits.file)
    _limit(resource.RLIMIT_CPU, int(limits.seconds) + 2)
    if sys.platform == "linux":
        with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - a pseudo-file, read once
            mapped = int(file.read().split()[0]) * resource.getpagesize()
        _limit(resource.RLIMIT_AS, mapped + limits.memory)


def _limit(what: int, most: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(what, (most, most))
