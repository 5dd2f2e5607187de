"""Any JSON that looks like a notebook is read; everything else is refused in words."""

from __future__ import annotations

import json

import pytest

from grader.course.cells import Cell, UnreadableNotebook, read_cells


def test_a_notebook_is_read_without_its_outputs() -> None:
    document = {
        "nbformat": 4,
        "cells": [
            {
                "cell_type": "code",
                "source": ["a\n", "b"],
                "id": "x",
                "metadata": {"nbgrader": {"grade_id": "g"}},
                "outputs": [1],
            },
            {"cell_type": "markdown", "source": "text"},
        ],
    }
    assert read_cells(json.dumps(document).encode()) == (Cell("code", "a\nb", "g", "x"), Cell("markdown", "text"))


def test_the_older_format_with_worksheets_is_read() -> None:
    document = {
        "nbformat": 3,
        "worksheets": [{"cells": [{"cell_type": "code", "input": "a"}, {"cell_type": "heading", "source": "h"}]}],
    }
    assert read_cells(json.dumps(document).encode()) == (Cell("code", "a"), Cell("markdown", "h"))


def test_cells_of_odd_types_are_read_as_far_as_they_go() -> None:
    document = {
        "cells": [
            1,
            None,
            {},
            {"cell_type": 5, "source": 5, "metadata": [], "id": {}},
            {"source": ["a", 1], "metadata": {"nbgrader": 3}},
        ]
    }
    cells = read_cells(json.dumps(document).encode())
    assert [cell.source for cell in cells] == ["", "", "a"]
    assert all(cell.grade_id is None for cell in cells)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"{", "not JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b"[]", "not a notebook"),
        (b"3", "not a notebook"),
        (b"{}", "no cells"),
        (b'{"cells": 3}', "no cells"),
        (b'{"worksheets": {}}', "no cells"),
        (b"[" * 100_000, "not JSON"),
        (b'{"cells": [' + b"{}," * 6_000 + b"{}]}", "at most"),
        (b"9" * 5_000, "not JSON"),
    ],
)
def test_what_is_no_notebook_is_told_in_words(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableNotebook, match=words):
        read_cells(content)


def test_text_that_cannot_be_written_is_made_writable() -> None:
    (cell,) = read_cells(b'{"cells": [{"cell_type": "code", "source": "\\ud800"}]}')
    cell.source.encode()
