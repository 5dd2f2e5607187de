"""IPython's dialect becomes Python, line for line."""

from __future__ import annotations

import ast

import pytest

from grader.course.magics import plain_python


@pytest.mark.parametrize(
    ("cell", "statements"),
    [
        ("x = 1", ["x = 1"]),
        ("%matplotlib inline\nx = 1", ["pass", "x = 1"]),
        ("!pip install torch\nx = 1", ["pass", "x = 1"]),
        ("files = !ls", ["files = None"]),
        ("%time x = f(1)", ["x = f(1)"]),
        ("y = %timeit -n 3 -o f(1)", ["y = f(1)"]),
        ("%%time\nx = 1", ["x = 1"]),
        ("%%capture out\nx = 1\n%time y = 2", ["x = 1", "y = 2"]),
        ("%%bash\nrm -r /", []),
        ("torch.nn?", ["pass"]),
        ("x = 5 % 3", ["x = 5 % 3"]),
        ('"""\n%time\n"""', ["'\\n%time\\n'"]),
    ],
)
def test_magics_leave_the_python_in_them(cell: str, statements: list[str]) -> None:
    found = [ast.unparse(statement) for statement in ast.parse(plain_python(cell)).body]
    assert found == statements


def test_a_magic_in_a_function_keeps_the_function() -> None:
    text = plain_python("def f():\n    %time x = 3\n    !ls\n    return x\n")
    space: dict[str, object] = {}
    exec(text, space)
    assert space["f"]() == 3  # type: ignore[operator]


def test_lines_stay_on_their_lines() -> None:
    cell = "%%time\n%matplotlib inline\n\nfirst = 1\n!ls\nsecond = 2\n"
    tree = ast.parse(plain_python(cell))
    assert [s.lineno for s in tree.body if isinstance(s, ast.Assign)] == [4, 6]


@pytest.mark.parametrize("cell", ["x = (", "  x\n y", "\0", "def f(:", "%%", "%", "!", "?"])
def test_text_that_is_no_python_is_no_trouble(cell: str) -> None:
    assert isinstance(plain_python(cell), str)
