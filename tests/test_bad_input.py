"""Broken modules: each is graded, costs its own exercise alone, and says what is the matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from grader.catalogue import exercise
from grader.confinement import Limits
from grader.grade import Grader
from grader.sandbox import Sandbox
from grader.submission import Submission
from grader.verdict import ExerciseVerdict

EX7 = "ex7_evaluate.py"


def on_ex7(source: bytes, sandbox: Sandbox, seconds: float = 10.0) -> ExerciseVerdict:
    grader = Grader(sandbox, replace(Limits(), seconds=seconds))
    return grader.exercise(exercise("ex7"), Submission("odd", {EX7: source}))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"def evaluate(model, dataloader:\n    pass\n", ["SyntaxError", "ex7_evaluate.py, line 1"]),
        (b"def evaluate(model, dataloader):\nreturn 1\n", ["IndentationError", "line 2"]),
        (b"def eval(model, dataloader):\n    return 1.0\n", ["AttributeError", "evaluate"]),
        (b"raise ValueError('out of luck')\n", ["ValueError: out of luck", "line 1"]),
        (b"import sys\nsys.exit(3)\n", ["SystemExit: 3", "line 2"]),
        (b"import os\nos._exit(0)\n", ["ended the Python process"]),
        (b"import os\nos._exit(7)\n", ["ended the Python process", "exit code 7"]),
        (b"import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n", ["was ended by SIGSEGV"]),
        (b"import not_a_module\n", ["ModuleNotFoundError: No module named 'not_a_module'"]),
        (b"s = '\xe9'\n", ["SyntaxError", "utf-8"]),
        (b"x = 1\0\n", ["SyntaxError", "null bytes"]),
        (b"evaluate = 3\n", ["TypeError: 'int' object is not callable"]),
        (b"def evaluate():\n    return 1.0\n", ["TypeError", "0 positional arguments but 2 were given"]),
        (b"raise KeyboardInterrupt\n", ["KeyboardInterrupt"]),
        (b"def evaluate(model, dataloader):\n    evaluate(model, dataloader)\n", ["RecursionError", "line 2"]),
        (b"class E(Exception):\n    def __str__(self): raise E\nraise E\n", ["could not be read"]),
    ],
)
def test_a_broken_module_is_failed_with_the_reason_and_the_students_line(
    source: bytes, words: list[str], sandbox: Sandbox
) -> None:
    verdict = on_ex7(source, sandbox)
    assert verdict.status == "failed"
    assert verdict.points == 0
    for word in words:
        assert word in verdict.checks[0].message
    assert verdict.checks[0].hint
    assert "grader/" not in verdict.checks[0].message, "no traceback through the grader"


def test_an_endless_loop_is_stopped_and_shown(sandbox: Sandbox) -> None:
    verdict = on_ex7(b"def evaluate(model, dataloader):\n    while True:\n        pass\n", sandbox, seconds=1)
    assert verdict.status == "failed"
    assert "had not finished after 1 s" in verdict.checks[0].message
    assert "ex7_evaluate.py, line" in verdict.checks[0].message


def test_an_endless_loop_that_shuts_its_ears_is_stopped_too(sandbox: Sandbox) -> None:
    source = b"import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))\nwhile True: pass\n"
    verdict = on_ex7(source, sandbox, seconds=1)
    assert verdict.status == "failed"
    assert "had not finished after 1 s" in verdict.checks[0].message


def test_a_gigabyte_of_output_is_dropped_while_it_is_written(sandbox: Sandbox, reference: Submission) -> None:
    noisy = reference.files[EX7] + b"\nfor _ in range(1024):\n    print('x' * 2**20)\n"
    assert on_ex7(noisy, sandbox).status == "passed"


@pytest.mark.parametrize("how", ["crlf", "bom", "latin-1 declared", "form feed", "tabs in a comment"])
def test_an_unusual_encoding_is_no_mistake(how: str, sandbox: Sandbox, reference: Submission) -> None:
    text = reference.files[EX7]
    source = {
        "crlf": text.replace(b"\n", b"\r\n"),
        "bom": b"\xef\xbb\xbf" + text,
        "latin-1 declared": b"# -*- coding: latin-1 -*-\n# \xe9\n" + text.decode().encode("ascii", "xmlcharrefreplace"),
        "form feed": text + b"\n\x0c\nx = 1\n",
        "tabs in a comment": b"#\t\t\n" + text,
    }[how]
    assert on_ex7(source, sandbox).status == "passed"


@pytest.mark.parametrize(
    "line",
    [
        "from exercises.ex6_train_epoch import train_epoch",
        "from .ex6_train_epoch import train_epoch",
        "from exercises import ex6_train_epoch\ntrain_epoch = ex6_train_epoch.train_epoch",
        "import exercises.ex6_train_epoch as ex6\ntrain_epoch = ex6.train_epoch",
        "from ex6_train_epoch import train_epoch",
    ],
)
@pytest.mark.parametrize("with_siblings", [True, False])
def test_every_way_to_import_the_siblings_is_right(
    line: str, with_siblings: bool, grader: Grader, reference: Submission
) -> None:
    other = line.replace("ex6_train_epoch", "ex7_evaluate").replace("train_epoch", "evaluate").replace("ex6", "ex7")
    source = f"{line}\n{other}\n{_FIT}".encode()
    siblings = reference.files if with_siblings else {}
    submission = Submission("ways", {**siblings, "ex8_mnist_classifier.py": source})
    verdict = grader.exercise(exercise("ex8"), submission)
    assert [(check.id, check.message) for check in verdict.checks if check.status != "passed"] == []


_FIT = """
def fit(model, train_loader, test_loader, criterion, optimizer, epochs=10):
    history = []
    for epoch in range(1, epochs + 1):
        loss = train_epoch(model, train_loader, criterion, optimizer)
        accuracy = evaluate(model, test_loader)
        print(f"Epoch {epoch}/{epochs}")
        print(f"  Train Loss: {loss:.4f}")
        print(f"  Test Accuracy: {accuracy:.2%}")
        history.append((loss, accuracy))
    return history
"""


def test_one_broken_module_costs_its_own_exercise_alone(grader: Grader, reference: Submission) -> None:
    submission = Submission("one", {**reference.files, EX7: b"import os\nos._exit(1)\n"})
    verdict = grader.submission(submission)
    statuses = {each.id: each.status for each in verdict.exercises}
    assert {id for id, status in statuses.items() if status != "passed"} == {"ex7", "capstone"}


def test_the_road_of_fresh_interpreters_gives_the_same_verdict(reference: Submission, grader: Grader) -> None:
    """How Windows and macOS grade."""
    with Sandbox(method="spawn") as box:
        spawned = Grader(box)
        wrong = Submission("wrong", {EX7: b"def evaluate(model, dataloader):\n    return None\n"})
        for submission in (reference, wrong):
            assert spawned.exercise(exercise("ex7"), submission) == grader.exercise(exercise("ex7"), submission)
        endless = Grader(box, replace(Limits(), seconds=1.0))
        stopped = endless.exercise(exercise("ex7"), Submission("endless", {EX7: b"while True: pass\n"}))
        assert "had not finished after 1 s" in stopped.checks[0].message
