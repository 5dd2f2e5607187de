"""How a student's process reports: sealed pieces in a stream, which whoever does not hold the key can only spoil.

Each piece carries a keyed fingerprint of its content and its place. Bytes that a student's code writes to a descriptor
that it has guessed, pieces of another process, pieces repeated, exchanged or altered: none of them fit.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import blake2b
from hmac import compare_digest

from grader.observation import Garbled

KEY = 32
_LENGTH, _SEAL = 4, 16


class Report:
    """The writing end; ``write`` sends one piece whole."""

    __slots__ = ("write",)

    def __init__(self, descriptor: int, key: bytes) -> None:
        self.write: Callable[[bytes], None] = _writer(descriptor, key)


def _writer(descriptor: int, key: bytes) -> Callable[[bytes], None]:
    place = 0
    put = os.write  # held here: a student's code may put something else in its place

    def write(content: bytes) -> None:
        nonlocal place
        left = memoryview(_seal(key, place, content))
        place += 1
        while left:
            left = left[put(descriptor, left) :]

    return write


def _seal(key: bytes, place: int, content: bytes) -> bytes:
    print_ = blake2b(content, digest_size=_SEAL, key=key, salt=place.to_bytes(8, "big")).digest()
    return len(content).to_bytes(_LENGTH, "big") + print_ + content


def unseal(data: bytes, key: bytes) -> bytes:
    """The contents of all pieces, one after the other; a last piece cut short is left out.

    Raises:
        Garbled: some piece was not written with this key, or not in this place.
    """
    contents: list[bytes] = []
    at = 0
    while at + _LENGTH + _SEAL <= len(data):
        end = at + _LENGTH + _SEAL + int.from_bytes(data[at : at + _LENGTH], "big")
        if end > len(data):
            break
        if not compare_digest(data[at:end], _seal(key, len(contents), data[at + _LENGTH + _SEAL : end])):
            raise Garbled("it was not written by the grader")
        contents.append(data[at + _LENGTH + _SEAL : end])
        at = end
    return b"".join(contents)
