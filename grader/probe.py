"""What probes are made of. Everything here runs beside a student's code and has no opinion about it.

A probe is a function ``probe(student, note, draw)``: it exercises the imported module and writes what it sees into
``note``. What it has noted stays noted when the student's code raises half-way.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, TypeAlias

import numpy as np
import torch
from torch import Tensor

from grader.observation import Array, Item, Thing, Value

Note: TypeAlias = dict[str, Value]
Probe: TypeAlias = Callable[[ModuleType, Note, "Draw"], None]


class Draw:
    """Random numbers that are the same on every machine, for one probe under one seed.

    NumPy promises that the streams of ``RandomState`` never change; PyTorch promises no such thing.
    """

    def __init__(self, seed: int, *path: str) -> None:
        self._state = np.random.RandomState(
            np.frombuffer("/".join((str(seed), *path)).encode().ljust(64, b"."), dtype=np.uint32)
        )

    def normal(self, *shape: int, scale: float = 1.0) -> Tensor:
        """A float32 tensor of this shape from the normal distribution with standard deviation ``scale``."""
        return torch.from_numpy(np.asarray(self._state.normal(0.0, scale, shape), dtype=np.float32))

    def uniform(self, *shape: int, low: float = 0.0, high: float = 1.0) -> Tensor:
        """A float32 tensor of this shape, uniform between ``low`` and ``high``."""
        return torch.from_numpy(np.asarray(self._state.uniform(low, high, shape), dtype=np.float32))

    def integers(self, high: int, *shape: int) -> Tensor:
        """An int64 tensor of this shape with numbers from 0 to ``high - 1``."""
        return torch.from_numpy(np.asarray(self._state.randint(0, high, shape), dtype=np.int64))

    def number(self, low: float, high: float) -> float:
        """One number between ``low`` and ``high``."""
        return float(self._state.uniform(low, high))


def array(tensor: Tensor) -> Array:
    """A tensor as plain data; its dtype is noted by its short name (``"float32"``)."""
    plain = torch.Tensor.detach(tensor)
    numbers = tuple(torch.Tensor.tolist(plain.to(torch.float64).reshape(-1)))
    return Array(str(plain.dtype).removeprefix("torch."), tuple(int(n) for n in plain.shape), numbers)


def plain(value: object) -> Item:
    """A value as it may be noted: numbers, words and tensors as themselves, anything else by its type's name."""
    if value is None or type(value) in (bool, int, float, str):
        return value  # type: ignore[return-value]
    if isinstance(value, Tensor):
        return array(value)
    return Thing(type(value).__name__)


class Mouth:
    """Stands in for ``sys.stdout`` and ``sys.stderr``: keeps what was written, up to a cap, and drops the rest."""

    encoding = "utf-8"
    errors = "replace"
    closed = False
    _most = 200_000

    def __init__(self) -> None:
        self._said: list[str] = []
        self._length = 0

    def write(self, text: str) -> int:
        """Keeps ``text`` unless too much has been written; the return value is its length, as for any file."""
        if self._length < self._most:
            self._said.append(str(text))
            self._length += len(text)
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Writes each line."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        """No terminal."""
        return False

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def take(self) -> str:
        """What was written since the last call."""
        said = "".join(self._said)[: self._most]
        self._said.clear()
        self._length = 0
        return said


class Heard:
    """What was printed inside a ``with listen() as heard`` block: ``heard.text``, there once the block has ended."""

    text: str = ""


@contextmanager
def listen() -> Iterator[Heard]:
    """Collects what is printed meanwhile."""
    heard = Heard()
    mouth = sys.stdout
    if not isinstance(mouth, Mouth):  # the student's code put something else there
        mouth = sys.stdout = MOUTH
    MOUTH.take()
    try:
        yield heard
    finally:
        heard.text = MOUTH.take()


MOUTH = Mouth()
"""The standard output of the student's process."""

ASIDE = Mouth()
"""Its standard error, which nobody listens to: a progress bar or a log is no printed line."""


@contextmanager
def plain_torch() -> Iterator[None]:
    """Puts back the global settings that a student's module may have changed, for the time of a probe."""
    dtype, grad = torch.get_default_dtype(), torch.is_grad_enabled()
    torch.set_default_dtype(torch.float32)
    torch.set_default_device("cpu")
    torch.set_grad_enabled(True)
    torch.set_num_threads(1)  # more would only wait for each other: as many processes run as there are processors
    try:
        with torch.inference_mode(False):
            yield
    finally:
        torch.set_default_dtype(dtype)
        torch.set_grad_enabled(grad)
