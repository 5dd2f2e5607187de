"""What the grader says, kept to be read in review: one message of each kind, in ``tests/golden``.

``python tests/test_golden.py`` writes them anew; read what changed before you commit it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.build import Kit
from grader.catalogue import exercise
from grader.fault import apply
from grader.grade import Grader
from grader.record import load_faults, with_file
from grader.report.text import to_text
from grader.sandbox import Sandbox
from grader.submission import Submission, read_submission

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "a layer of another shape": ("ex1", ("swapped-sizes",)),
    "an activation too many": ("ex1", ("softmax-on-output",)),
    "an exception": ("ex1", ("missing-super-init",)),
    "a batch of one": ("ex5", ("mnist-squeeze-batch-of-one",)),
    "pixels out of order": ("ex5", ("mnist-scrambled-flatten",)),
    "dropout in one place missing": ("ex4", ("deep-second-dropout-missing",)),
    "dropout at another rate": ("ex4", ("deep-dropout-wrong-rate",)),
    "another optimizer": ("ex3", ("cfg-sgd-not-adam",)),
    "another learning rate": ("ex6", ("cfg-wrong-lr",)),
    "another path of the weights": ("ex3", ("train-missing-zero-grad",)),
    "no update at all": ("ex6", ("epoch-zero-grad-after-backward",)),
    "another returned number": ("ex6", ("epoch-returns-sum",)),
    "two slips at once": ("ex6", ("epoch-missing-zero-grad", "epoch-returns-last-loss")),
    "a mode": ("ex7", ("eval-missing-eval-mode",)),
    "gradients on": ("ex7", ("eval-missing-no-grad",)),
    "a formula": ("ex7", ("eval-mean-of-batch-accuracies",)),
    "the wrong data": ("ex8", ("fit-evaluates-on-train-loader",)),
    "a printed line": ("ex8", ("fit-accuracy-not-percent",)),
}
"""``kind: (exercise, faults)``; several faults are applied one after the other."""
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")


def told(kind: str, reference: Submission, grader: Grader) -> str:
    """What the grader says of the solution with these faults in it."""
    id, names = KINDS[kind]
    each = exercise(id)
    by_id = {fault.id: fault for fault in load_faults(each, Kit.at(HERE.parent).solutions)}
    file = f"{each.module}.py"
    text = reference.files[file].decode()
    for name in names:
        text = apply(by_id[name], text)
    return to_text(grader.exercise(each, with_file(reference, file, text))) + "\n"


def path_of(kind: str) -> Path:
    """Where a kind's message is kept."""
    return GOLDEN / f"{kind.replace(' ', '-')}.txt"


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_are_those_that_were_read_in_review(kind: str, reference: Submission, grader: Grader) -> None:
    """Numbers may differ in the last digit from one processor to the next; words may not."""
    said, kept = told(kind, reference, grader), path_of(kind).read_text(encoding="utf-8")
    assert NUMBER.sub("#", said) == NUMBER.sub("#", kept)
    assert [float(n) for n in NUMBER.findall(said)] == pytest.approx([float(n) for n in NUMBER.findall(kept)], rel=2e-3)


def test_no_message_is_kept_that_nobody_says() -> None:
    assert sorted(GOLDEN.iterdir()) == sorted(map(path_of, KINDS))


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    with Sandbox(1) as box:
        for each in KINDS:
            words = told(each, read_submission(HERE.parent / "solutions"), Grader(box))
            path_of(each).write_text(words, encoding="utf-8")
