"""A module is an exercise's own cells and what they need of the others, no more."""

from __future__ import annotations

import ast

import pytest

from grader.course.assemble import WHOLE_MODULE, Piece, assemble, relabelled, title, titles

MODULES = {"one": "one_module", "two": "two_module"}


def own(source: str, *public: str) -> Piece:
    """A cell of the exercise that is assembled."""
    return Piece(source, "two", "two", public, public[0] if public else "cell")


def assembled(*pieces: Piece) -> str:
    """The module's text."""
    return assemble(pieces, "two", MODULES).text


def run(*pieces: Piece) -> dict[str, object]:
    """What the module defines when it is run."""
    space: dict[str, object] = {}
    exec(assembled(*pieces), space)
    return space


def test_what_an_answer_uses_comes_along_and_what_that_uses_too() -> None:
    space = run(
        Piece("import math\ndef helper(x):\n    return math.floor(x) + SIZE"),
        Piece("SIZE = 2"),
        own("ANSWER = helper(1.5)"),
    )
    assert space["ANSWER"] == 3


def test_a_cell_that_never_ends_does_not_come_along() -> None:
    text = assembled(Piece("x = 1\nwhile True:\n    pass"), Piece("print(x)"), own("ANSWER = x"))
    assert "while" not in text
    assert "print" not in text


def test_a_cell_that_raises_costs_only_its_own_names() -> None:
    space = run(
        Piece("broken = 1 / 0\nfine = 2"),
        Piece("import no_such_module"),
        own("def answer():\n    return broken, fine, no_such_module\nFINE = fine"),
    )
    assert space["FINE"] == 2
    assert "broken" not in space


def test_a_cell_that_is_no_python_is_passed_over() -> None:
    assert run(Piece("def broken(:"), Piece("x = 1"), own("ANSWER = x"))["ANSWER"] == 1


def test_an_answer_that_is_no_python_stays_as_it_is() -> None:
    with pytest.raises(SyntaxError):
        compile(assembled(Piece("x = 1"), own("def broken(:")), "module", "exec")


def test_the_last_definition_counts_as_in_a_notebook() -> None:
    space = run(own("def answer():\n    return 1", "answer"), Piece("def answer():\n    return 2", None, "two"))
    assert space["answer"]() == 2  # type: ignore[operator]


def test_what_comes_before_does_not_undo_an_answer() -> None:
    space = run(Piece("def answer():\n    return 2"), own("def answer():\n    return 1", "answer"))
    assert space["answer"]() == 1  # type: ignore[operator]


def test_an_answer_written_in_a_cell_of_its_own_is_found() -> None:
    space = run(own("", "answer"), Piece("def answer():\n    return 1", None, "two"))
    assert space["answer"]() == 1  # type: ignore[operator]


def test_another_exercises_name_is_imported_from_its_module() -> None:
    other = Piece("def train():\n    return 1", "one", "one", ("train",))
    text = assembled(other, own("def fit():\n    return train()", "fit"))
    assert "from exercises.one_module import train" in text
    assert "return 1" not in text


def test_a_second_version_of_another_exercises_answer_is_that_exercises_too() -> None:
    other = Piece("def train(): ...", "one", "one", ("train",))
    again = Piece("def train():\n    return 2", None, "one")
    text = assembled(other, again, own("def fit():\n    return train()", "fit"))
    assert "return 2" not in text


def test_a_name_that_two_exercises_ask_for_is_each_ones_own() -> None:
    other = Piece("def configure():\n    return 1", "one", "one", ("configure",))
    text = assembled(
        other, own("def configure():\n    return 2", "configure"), own("def go():\n    return configure()", "go")
    )
    assert "import" not in text
    assert "return 1" not in text


def test_a_helper_from_another_exercises_cell_comes_along_as_text() -> None:
    other = Piece("def train(): ...\ndef helper():\n    return 3", "one", "one", ("train",))
    assert run(other, own("ANSWER = helper()"))["ANSWER"] == 3


def test_star_imports_come_along() -> None:
    assert run(Piece("from math import *"), own("ANSWER = floor(1.5)"))["ANSWER"] == 1


def test_changes_of_a_needed_name_come_along() -> None:
    space = run(Piece("config = {}\nconfig['a'] = 1\nother = {}\nother['b'] = 2"), own("ANSWER = config"))
    assert space["ANSWER"] == {"a": 1}
    assert "other" not in space


def test_imports_from_the_future_come_first_and_once() -> None:
    text = assembled(
        Piece("from __future__ import annotations"),
        own("import math\nfrom __future__ import annotations\nx: Unknown = 1"),
    )
    assert text.startswith("from __future__ import annotations\n")
    assert text.count("__future__") == 1
    exec(compile(text, "module", "exec"), {})


def test_a_whole_module_sees_nothing_of_other_cells() -> None:
    text = assembled(Piece("import math"), own(f"{WHOLE_MODULE}\nx = math"))
    assert "import" not in text


def test_lines_are_told_as_lines_of_their_cells() -> None:
    module = assemble([Piece("x = 1"), own("# first\ndef answer():\n    return x", "answer")], "two", MODULES)
    number = module.text.split("\n").index("    return x") + 1
    assert relabelled("two_module.py", module, f"two_module.py, line {number}: x") == "cell of answer, line 3: x"
    assert relabelled("two_module.py", module, f"line {number} of two_module.py") == "cell of answer, line 3"


def test_a_title_line_tells_whose_a_cell_is() -> None:
    assert titles(f"{title('ex6', 'train')}\nx = 1") == (("ex6", "train"),)
    assert titles("x = 1  # ex6: train") == ()


def test_assembled_text_is_python_whatever_the_cells_hold() -> None:
    odd = "try:\n    import a\nexcept ImportError:\n    a = '''\n  text\n'''\nwith b() as a: c = a\nfor a in []: pass"
    ast.parse(assembled(Piece(odd), own("ANSWER = a, b")))
