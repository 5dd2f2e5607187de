"""A solution's text becomes a lesson, and the lesson a notebook."""

from __future__ import annotations

import ast

import nbformat
import pytest
from nbformat import NotebookNode
from nbgrader.nbgraderformat import MetadataValidator

from grader.build import Kit
from grader.catalogue import exercise, exercises
from grader.course.answers import checked
from grader.course.lesson import read_lesson
from grader.course.notebook import source_notebook
from grader.course.release import cleared
from grader.skeleton import skeleton

MODULES = ("ex1_other", "ex2_other")
TOY = '''"""Exercise 6: a toy.

Said first.

Check it: `pytest`
"""

from __future__ import annotations

import math
from exercises.ex1_other import Net
if __package__:
    from .ex2_other import Other
else:
    from ex2_other import Other

# ## A heading
#
# Said before the code.

# A remark on the code.
SIZE = 3


@staticmethod
def answer() -> int:
    """It."""
    ### BEGIN SOLUTION
    return math.floor(SIZE)
    ### END SOLUTION


def main() -> None:
    """Shows it."""
    print(answer())


if __name__ == "__main__":
    main()
'''


def test_a_solution_is_read_in_its_order() -> None:
    lesson = read_lesson(TOY, MODULES)
    assert lesson.title == "Exercise 6: a toy"
    assert [part.kind for part in lesson.parts] == ["text", "given", "text", "given", "answer", "demo"]
    assert lesson.parts[0].source == "Said first."
    assert lesson.parts[2].source == "## A heading\n\nSaid before the code."
    assert lesson.parts[3].source == "# A remark on the code.\nSIZE = 3"


def test_an_answer_keeps_its_decorators_and_its_last_marker() -> None:
    answer = next(part for part in read_lesson(TOY, MODULES).parts if part.kind == "answer")
    assert answer.source.startswith("@staticmethod\n")
    assert answer.source.endswith("### END SOLUTION")
    assert answer.names == ("answer",)


def test_imports_of_other_exercises_are_told_apart() -> None:
    lesson = read_lesson(TOY, MODULES)
    assert lesson.siblings == (
        ("ex1_other", "from exercises.ex1_other import Net"),
        ("ex2_other", "from exercises.ex2_other import Other"),
    )
    assert not any("ex1_other" in part.source or "ex2_other" in part.source for part in lesson.parts)


def test_what_runs_a_module_is_not_in_the_lesson() -> None:
    assert not any("__main__" in part.source or "pytest" in part.source for part in read_lesson(TOY, MODULES).parts)


@pytest.fixture(scope="module")
def whole(kit: Kit) -> NotebookNode:
    """The notebook of all exercises."""
    return source_notebook(exercises(), kit.solutions)


def test_the_notebook_is_valid_for_jupyter_and_for_nbgrader(whole: NotebookNode) -> None:
    nbformat.validate(whole)
    MetadataValidator().validate_nb(whole)
    ids = [cell.id for cell in whole.cells]
    assert len(ids) == len(set(ids))


def test_the_same_solutions_give_the_same_notebook(kit: Kit, whole: NotebookNode) -> None:
    assert nbformat.writes(source_notebook(exercises(), kit.solutions)) == nbformat.writes(whole)


def test_each_exercise_has_one_check_worth_its_points(whole: NotebookNode) -> None:
    checks = {checked(cell): cell.metadata.nbgrader for cell in whole.cells if checked(cell)}
    assert {id: marks["points"] for id, marks in checks.items()} == {unit.id: unit.points for unit in exercises()}
    assert all(marks["grade"] and marks["locked"] and not marks["solution"] for marks in checks.values())


def test_points_can_be_changed_and_the_check_says_so(kit: Kit) -> None:
    notebook = source_notebook([exercise("ex6")], kit.solutions, {"ex6": 20})
    check = notebook.cells[-1]
    assert check.metadata.nbgrader["points"] == 20
    assert 'check("ex6", points=20)' in check.source


def test_what_is_released_is_what_the_skeletons_have(kit: Kit, whole: NotebookNode) -> None:
    """Definition by definition, the cells to answer in are those of the skeletons: the same texts, and no answer."""
    cells = [cell.source for cell in cleared(whole).cells if cell.metadata.get("nbgrader", {}).get("solution")]
    released = [ast.dump(ast.parse(cell)) for cell in cells]
    wanted = []
    for unit in exercises():
        if unit.module is not None:
            text = (kit.solutions / f"{unit.module}.py").read_text(encoding="utf-8")
            tree = ast.parse(skeleton(text, unit.module))
            for statement in tree.body:
                if "NotImplementedError" in ast.unparse(statement):
                    wanted.append(ast.dump(ast.Module([statement], [])))
    assert released == wanted
    assert not any("BEGIN SOLUTION" in cell.source for cell in cleared(whole).cells)
