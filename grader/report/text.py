"""Verdicts for a terminal."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from grader.verdict import CheckVerdict, ExerciseVerdict, SubmissionVerdict

WIDTH = 100
"""Columns; a wider terminal makes no better lines."""

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
MARKS = {"passed": "✓", "failed": "✗", "missing": "·", "errored": "!"}


def to_text(exercise: ExerciseVerdict, width: int = WIDTH) -> str:
    """One exercise: a line a check, and under each that did not pass what was seen, expected, and what to try."""
    lines = [f"{exercise.id} · {exercise.title}: {points(exercise)}"]
    for check in exercise.checks:
        lines.append(f"  {MARKS[check.status]} {check.title} ({points(check)})")
        if check.status not in ("passed", "missing"):
            lines.append(textwrap.indent(check_to_text(exercise, check, width - 4), "    "))
    if exercise.status == "missing":
        lines = [lines[0], f"  {exercise.checks[0].message}"]
    return "\n".join(lines)


def check_to_text(exercise: ExerciseVerdict, check: CheckVerdict, width: int = WIDTH) -> str:
    """What one check has to say; where an earlier one of the exercise has said it, a reference to that."""
    first = first_of_cause(exercise, check)
    if first is not check and check.status != "passed":
        return f"The same cause as above: “{first.title}”."
    return "\n".join(_body(check, width))


def first_of_cause(exercise: ExerciseVerdict, check: CheckVerdict) -> CheckVerdict:
    """The first check of the exercise with the same cause behind it: the one that says what it is."""
    return next(each for each in exercise.checks if _cause(each) == _cause(check))


def _cause(check: CheckVerdict) -> tuple[object, ...]:
    """What lies behind a check's verdict: what is said of it; of the same slips, whatever the numbers are this time."""
    message = _NUMBER.sub("#", check.message) if check.faults else check.message
    return check.status, check.faults, message, check.hint


def _body(check: CheckVerdict, width: int) -> Iterator[str]:
    for line in check.message.splitlines():
        if line.startswith("  "):
            yield line if len(line) <= width else line[: width - 2] + " …"  # the student's own code: never wrapped
        else:
            yield from textwrap.wrap(line, width)
    if check.hint:
        yield from textwrap.wrap(f"Try: {check.hint}", width, subsequent_indent="     ")


def summary(exercises: Sequence[ExerciseVerdict], width: int = WIDTH) -> str:
    """A line an exercise, the total, and the one next step."""
    title = max((len(each.title) for each in exercises), default=0)
    lines = [
        f"{MARKS[each.status]} {each.id:<8} {each.title:<{title}}  {_fraction(each):>9}  {_state(each)}".rstrip()
        for each in exercises
    ]
    earned, most = sum(each.points for each in exercises), sum(each.max_points for each in exercises)
    lines.append(f"{'':{13 + title}}{f'{earned:g} / {most:g}':>9}")
    return "\n".join([_cut(line, width) for line in lines] + ["", *textwrap.wrap(next_step(exercises), width)])


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"


def _state(exercise: ExerciseVerdict) -> str:
    if exercise.status == "passed":
        return "done"
    if exercise.status == "missing":
        return "not written yet"
    if exercise.status == "errored":
        return "the grader failed here: tell the instructor"
    check = first_problem(exercise)
    named = f" [{', '.join(check.faults)}]" if check.faults else ""
    return f"look at: {check.title}{named}"


def first_problem(exercise: ExerciseVerdict) -> CheckVerdict:
    """The check to look at first: the first that failed, else the first not written."""
    ranks = {"errored": 0, "failed": 0, "missing": 1, "passed": 2}
    return min(exercise.checks, key=lambda check: ranks[check.status])


def next_step(exercises: Sequence[ExerciseVerdict]) -> str:
    """What to do now, in one sentence."""
    open_ones = [each for each in exercises if each.status != "passed"]
    if not open_ones:
        return "Every check passes. Well done."
    begun = [each for each in open_ones if each.status != "missing"] or open_ones
    exercise = begun[0]
    check = first_problem(exercise)
    if check.status == "missing":
        return f"Next: write {exercise.id} ({exercise.title}); then: pytest grader -k {exercise.id}"
    return f"Next: {exercise.id}, “{check.title}”. {check.hint}"


def points(verdict: CheckVerdict | ExerciseVerdict | SubmissionVerdict) -> str:
    """``4 of 14 points``."""
    return f"{verdict.points:g} of {verdict.max_points:g} point{'' if verdict.max_points == 1 else 's'}"


def _fraction(verdict: ExerciseVerdict) -> str:
    return f"{verdict.points:g} / {verdict.max_points:g}"


def class_table(verdicts: Sequence[SubmissionVerdict]) -> str:
    """A line a submission: its points, and the exercises that are not done."""
    name = max((len(each.submission) for each in verdicts), default=0)
    return "\n".join(
        f"{each.submission:<{name}}  {f'{each.points:g} / {each.max_points:g}':>11}  {_open(each)}".rstrip()
        for each in verdicts
    )


def _open(verdict: SubmissionVerdict) -> str:
    return "  ".join(
        f"{each.id} {MARKS[each.status]}{_faults(each)}" for each in verdict.exercises if each.status != "passed"
    )


def _faults(exercise: ExerciseVerdict) -> str:
    names = dict.fromkeys(fault for check in exercise.checks for fault in check.faults)
    return f" [{', '.join(names)}]" if names else ""
