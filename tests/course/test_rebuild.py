"""Nothing but a student's own text is taken from a notebook; each odd one is graded, in points and in words."""

from __future__ import annotations

import copy
import json

import nbformat
import pytest
from nbformat import NotebookNode
from notebooks import FULL, NOTHING, HandIn, cell_of, code, placed_before, points

from grader.course.cells import read_cells
from grader.course.rebuild import rebuild


def test_a_right_notebook_is_worth_everything_and_needs_no_words(right: NotebookNode, graded: HandIn) -> None:
    found = graded(right)
    assert points(found) == FULL
    assert found.notes == ()


def test_an_untouched_notebook_is_worth_nothing_and_needs_no_words(released: NotebookNode, graded: HandIn) -> None:
    found = graded(released)
    assert points(found) == NOTHING
    assert {verdict.status for verdict in found.verdicts.values()} == {"missing"}
    assert found.notes == ()


def test_a_copied_check_costs_nothing(right: NotebookNode, graded: HandIn) -> None:
    placed_before(right, "ex1-title", copy.deepcopy(cell_of(right, "ex6-check")))
    found = graded(right)
    assert points(found) == FULL
    assert "`ex6-check` was there 2 times" in " ".join(found.notes)


@pytest.mark.parametrize("written", [0, 1])
def test_of_a_copied_answer_the_one_that_was_written_counts(
    right: NotebookNode, released: NotebookNode, graded: HandIn, written: int
) -> None:
    copies = [copy.deepcopy(cell_of(released, "ex6-train-epoch")), copy.deepcopy(cell_of(right, "ex6-train-epoch"))]
    at = right.cells.index(cell_of(right, "ex6-train-epoch"))
    right.cells[at : at + 1] = copies if written else copies[::-1]
    assert points(graded(right)) == FULL


def test_a_deleted_check_is_put_back(right: NotebookNode, graded: HandIn) -> None:
    right.cells.remove(cell_of(right, "ex6-check"))
    found = graded(right)
    assert points(found) == FULL
    assert "`ex6-check` was missing" in " ".join(found.notes)


def test_a_deleted_answer_is_put_back_unwritten(right: NotebookNode, graded: HandIn) -> None:
    right.cells.remove(cell_of(right, "ex1-feed-forward-net"))
    found = graded(right)
    assert points(found) == FULL | {"ex1": 0.0}
    assert found.verdicts["ex1"].status == "missing"
    assert "`ex1-feed-forward-net` was missing" in " ".join(found.notes)


def test_an_edited_check_is_the_released_one_again(right: NotebookNode, released: NotebookNode, graded: HandIn) -> None:
    cell_of(right, "ex1-feed-forward-net").source = cell_of(released, "ex1-feed-forward-net").source
    cell_of(right, "ex1-check").source = "10.0"
    found = graded(right)
    assert points(found) == FULL | {"ex1": 0.0}
    assert "`ex1-check` had been changed" in " ".join(found.notes)
    assert 'check("ex1")' in "".join(cell.source for cell in found.notebook.cells)


def test_moved_cells_are_in_their_places_again(right: NotebookNode, graded: HandIn) -> None:
    right.cells.reverse()
    found = graded(right)
    assert points(found) == FULL
    ids = [cell.id for cell in found.notebook.cells]
    assert ids.index("ex1-check") < ids.index("ex6-train-epoch") < ids.index("ex6-check")


def test_renamed_cells_are_known_by_their_ids_and_titles(right: NotebookNode, graded: HandIn) -> None:
    for number, cell in enumerate(right.cells):
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["grade_id"] = f"cell-{number}"
    assert points(graded(right)) == FULL


def test_stripped_metadata_is_no_loss(right: NotebookNode, graded: HandIn) -> None:
    for cell in right.cells:
        cell.metadata.clear()
        del cell["id"]
    right.nbformat_minor = 4
    assert points(graded(right)) == FULL


@pytest.mark.parametrize(
    "marks", [{}, {"grade": False}, {"solution": True}, {"points": 1000}, {"schema_version": 99}, 5, []]
)
def test_forged_metadata_is_not_looked_at(right: NotebookNode, graded: HandIn, marks: object) -> None:
    for cell in right.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata["nbgrader"] = (
                marks if not isinstance(marks, dict) or not marks else cell.metadata.nbgrader | marks
            )
    found = graded(json.dumps(right).encode())
    assert points(found) == FULL
    check = cell_of(found.notebook, "ex6-check").metadata.nbgrader
    assert (check.grade, check.solution, check.points) == (True, False, FULL["ex6"])


def test_turned_types_are_turned_back(right: NotebookNode, graded: HandIn) -> None:
    for id in ("ex1-feed-forward-net", "ex6-check"):
        cell = cell_of(right, id)
        cell.cell_type = "markdown"
        del cell["outputs"], cell["execution_count"]
    found = graded(right)
    assert points(found) == FULL
    assert "`ex1-feed-forward-net` was a markdown cell" in " ".join(found.notes)
    assert "`ex6-check` was a markdown cell" in " ".join(found.notes)


def test_the_older_format_is_read(right: NotebookNode, graded: HandIn) -> None:
    cells = [
        {
            "cell_type": cell.cell_type,
            "metadata": cell.metadata,
            ("input" if cell.cell_type == "code" else "source"): cell.source,
        }
        for cell in right.cells
    ]
    document = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells}]}
    assert points(graded(json.dumps(document).encode())) == FULL


def test_saved_outputs_claim_nothing(released: NotebookNode, graded: HandIn) -> None:
    claim = nbformat.v4.new_output("execute_result", {"text/plain": "14"}, execution_count=1)
    handed = copy.deepcopy(released)
    for cell in handed.cells:
        if cell.cell_type == "code":
            cell.outputs = [claim]
    found = graded(handed)
    assert points(found) == NOTHING
    assert not any(cell.get("outputs") for cell in found.notebook.cells)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[]", b'{"cells": {}}'])
def test_what_is_no_notebook_is_worth_nothing_and_told(graded: HandIn, content: bytes) -> None:
    found = graded(content)
    assert points(found) == NOTHING
    assert "could not be read" in found.notes[0]
    assert len(found.notes) == 1
    assert found.notes[0] in found.notebook.cells[0].source


def test_no_notebook_is_worth_nothing_and_told(graded: HandIn) -> None:
    found = graded(None)
    assert points(found) == NOTHING
    assert "No notebook" in found.notes[0]


def test_another_file_name_costs_nothing_and_is_told(right: NotebookNode, graded: HandIn) -> None:
    found = graded(right, "my homework.ipynb")
    assert points(found) == FULL
    assert "my homework.ipynb" in found.notes[0]


def test_an_answer_in_a_cell_of_the_students_own_is_found(
    right: NotebookNode, released: NotebookNode, graded: HandIn
) -> None:
    answer = cell_of(right, "ex6-train-epoch")
    own = code(answer.source.split("\n", 1)[1])
    answer.source = cell_of(released, "ex6-train-epoch").source
    right.cells.append(own)
    found = graded(right)
    assert points(found) == FULL
    assert "`ex6-train-epoch` stood in another cell" in " ".join(found.notes)


def test_added_cells_stay_behind_the_cell_that_they_stood_behind(right: NotebookNode) -> None:
    at = right.cells.index(cell_of(right, "ex6-title"))
    right.cells.insert(at + 1, code("mine = 1"))
    right.cells.insert(0, code("first = 1"))
    rebuilt = rebuild(right, read_cells(nbformat.writes(right).encode()))
    sources = [placed.cell.source for placed in rebuilt.cells]
    assert sources[0] == "first = 1"
    assert sources[sources.index("mine = 1") - 1] == cell_of(right, "ex6-title").source


def test_rebuilding_twice_changes_nothing(right: NotebookNode) -> None:
    placed_before(right, "ex6-check", code("mine = 1"))
    once = rebuild(right, read_cells(nbformat.writes(right).encode()))
    again = rebuild(right, read_cells(json.dumps({"cells": [placed.cell for placed in once.cells]}).encode()))
    assert [placed.cell.source for placed in once.cells] == [placed.cell.source for placed in again.cells]
    assert again.notes == ()
