"""What the tests share: the kit, one warmed sandbox, and a grader on it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.build import Kit
from grader.grade import Grader
from grader.sandbox import Sandbox
from grader.submission import Submission, read_submission

ROOT = Path(__file__).parent.parent

# Programs to be graded, not tests: some bring a conftest.py of their own, to see whether anybody imports it.
collect_ignore = ["golden", "hostile", "variants", "wrong"]


@pytest.fixture(scope="session")
def kit() -> Kit:
    """This kit."""
    return Kit.at(ROOT)


@pytest.fixture(scope="session")
def reference(kit: Kit) -> Submission:
    """The solutions, as a submission."""
    return read_submission(kit.solutions)


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox on all cores."""
    with Sandbox(os.cpu_count() or 1) as box:
        yield box


@pytest.fixture(scope="session")
def grader(sandbox: Sandbox) -> Grader:
    """A grader with the default limits."""
    return Grader(sandbox)
