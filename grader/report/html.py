"""Verdicts for a notebook's cell and a feedback page: inline styles only, readable on light and on dark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from grader.report.text import MARKS, points
from grader.verdict import CheckVerdict, ExerciseVerdict, Status

_COLOURS: dict[Status, str] = {"passed": "#2e9e4f", "failed": "#d6453d", "missing": "#8a8a8a", "errored": "#c77700"}
_WORDS: dict[Status, str] = {
    "passed": "passed",
    "failed": "not right yet",
    "missing": "not written yet",
    "errored": "errored",
}


def to_html(exercise: ExerciseVerdict, notes: Sequence[str] = ()) -> str:
    """One exercise as a fragment of HTML; whatever came from a submission is escaped.

    Args:
        exercise: its verdict.
        notes: sentences that stand above the checks.
    """
    colour = _COLOURS[exercise.status]
    head = (
        f'<div style="font-weight:600;margin-bottom:.4em">{escape(exercise.title)} '
        f'<span style="color:{colour}">{points(exercise)}</span></div>'
    )
    said = "".join(f'<div style="margin:.3em 0">{escape(note)}</div>' for note in notes)
    if exercise.status == "missing":
        rows = f'<div style="opacity:.8">{_message(exercise.checks[0].message)}</div>' if exercise.checks else ""
    else:
        rows = "".join(_check(exercise, check) for check in exercise.checks)
    return (
        f'<div class="gradlings tex2jax_ignore mathjax_ignore" '
        f'style="border-left:4px solid {colour};padding:.4em .8em;margin:.2em 0;'
        f'max-width:60em;line-height:1.4">{head}{said}{rows}</div>'
    )


def _check(exercise: ExerciseVerdict, check: CheckVerdict) -> str:
    mark = f'<span style="color:{_COLOURS[check.status]};font-weight:600">{MARKS[check.status]}</span>'
    line = (
        f"<div>{mark} {escape(check.title)} "
        f'<span style="opacity:.7">· {_WORDS[check.status]} · {points(check)}</span></div>'
    )
    if check.status == "passed":
        return line
    return f'{line}<div style="margin:.1em 0 .6em 1.3em">{_body(exercise, check)}</div>'


def _body(exercise: ExerciseVerdict, check: CheckVerdict) -> str:
    first = next(each for each in exercise.checks if (each.message, each.hint) == (check.message, check.hint))
    if first is not check:
        return f"<div>The same cause as above: “{escape(first.title)}”.</div>"
    hint = f'<div style="margin-top:.3em"><b>Try:</b> {escape(check.hint)}</div>' if check.hint else ""
    return _message(check.message) + hint


def _message(message: str) -> str:
    """A message's lines; those that are indented are the student's own code."""
    return "".join(
        f'<div style="font-family:monospace;white-space:pre-wrap;opacity:.9">{escape(line)}</div>'
        if line.startswith("  ")
        else f"<div>{escape(line)}</div>"
        for line in message.splitlines()
    )
