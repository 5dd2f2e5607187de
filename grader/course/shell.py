"""Runs beside a student's code: a notebook's cells, in order, in an IPython shell; reports each cell's outputs at once.

Like a kernel without its sockets: a cell that raises does not stop the others, one that runs too long is interrupted,
and what is displayed, printed or raised is reported as a notebook would record it.
"""

from __future__ import annotations

import builtins
import json
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from grader.course.script import KILLED, Script
from grader.runner import Writer

_PATIENCE = 2.0
"""Seconds after an interrupt before a cell that went on is taken for stubborn."""


class CellTimeout(KeyboardInterrupt):
    """A cell ran too long."""


def run(script: Script, scratch: Path, report: Writer) -> None:
    """Runs the cells of ``script``; a line of JSON goes to ``report`` for each, when it has ended."""
    _settle(scratch)
    builtins.input = _nobody_there
    outputs = Outputs()
    shell = _shell(outputs)
    sys.stdout, sys.stderr = Stream(outputs, "stdout"), Stream(outputs, "stderr")
    clock = _Clock(script.seconds, report)
    for index, source in enumerate(script.cells):
        if source is None:
            continue
        outputs.clear()
        clock.start(index)
        try:
            shell.run_cell(source, store_history=True)
        except BaseException as error:  # raised between the shell's own lines
            outputs.add({"output_type": "error", "ename": type(error).__name__, "evalue": "", "traceback": []})
        clock.stop()
        report.write(frame(index, outputs.items))


def _settle(scratch: Path) -> None:
    """Works in a folder that may be written to, in which the student's files seem to lie."""
    for path in (scratch / "exercises").iterdir():
        (scratch / path.name).symlink_to(path)
    os.chdir(scratch)
    check = ModuleType("grader.notebook")  # the real one would grade, in here, where nothing of it can be read
    check.check = _no_check  # type: ignore[attr-defined]
    sys.modules["grader.notebook"] = check
    sys.path.insert(0, "")
    os.environ.update(NBGRADER_EXECUTION="autograde", MPLBACKEND="module://matplotlib_inline.backend_inline")


def _no_check(*_: object, **__: object) -> None:
    print("(The checks have been made elsewhere.)")


def _nobody_there(prompt: object = "") -> str:
    raise EOFError("nobody is there to answer while a notebook is graded")


def frame(index: int, outputs: list[dict[str, Any]]) -> bytes:
    """One cell's outputs as a line."""
    return json.dumps({"cell": index, "outputs": outputs}).encode() + b"\n"


class Outputs:
    """What the running cell has put out so far."""

    _MOST = 1_000_000

    def __init__(self) -> None:
        self.items: list[dict[str, Any]] = []
        self._size = 0

    def clear(self) -> None:
        self.items, self._size = [], 0

    def add(self, output: dict[str, Any]) -> None:
        self._size += len(str(output.get("data", "")))
        if self._size <= self._MOST or output["output_type"] == "error":
            self.items.append(output)

    def write(self, name: str, text: str) -> None:
        if not text or self._size > self._MOST:
            return
        self._size += len(text)
        if self._size > self._MOST:
            text = "\n… (the rest of the output was left out)\n"
        last = self.items[-1] if self.items else {}
        if last.get("output_type") == "stream" and last["name"] == name:
            last["text"] += text
        else:
            self.items.append({"output_type": "stream", "name": name, "text": text})


class Stream:
    """Stands in for ``sys.stdout`` or ``sys.stderr``."""

    encoding = "utf-8"
    errors = "replace"
    closed = False

    def __init__(self, outputs: Outputs, name: str) -> None:
        self._outputs, self.name = outputs, name

    def write(self, text: str) -> int:
        text = str(text)
        self._outputs.write(self.name, text)
        return len(text)

    def writelines(self, lines: list[str]) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None: ...

    def isatty(self) -> bool:
        return False


def _shell(outputs: Outputs) -> InteractiveShell:
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"

    class Publisher(DisplayPublisher):
        def publish(self, data: Mapping[str, Any], metadata: Any = None, **_: Any) -> None:  # type: ignore[override]
            outputs.add({"output_type": "display_data", "data": _strings(data), "metadata": {}})

        def clear_output(self, wait: bool = False) -> None:
            outputs.clear()

    class Hook(DisplayHook):
        def write_output_prompt(self) -> None: ...

        def write_format_data(self, format_dict: Mapping[str, Any], md_dict: Any = None) -> None:
            outputs.add(
                {
                    "output_type": "execute_result",
                    "data": _strings(format_dict),
                    "metadata": {},
                    "execution_count": self.prompt_count,
                }
            )

    class Shell(InteractiveShell):
        def ask_exit(self) -> None: ...

        def system(self, cmd: str) -> None:
            print(f"(Not run while a notebook is graded: {cmd})")

        def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> list[str]:
            self.system(cmd)
            return []

        def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
            outputs.add(
                {
                    "output_type": "error",
                    "ename": str(getattr(etype, "__name__", etype)),
                    "evalue": str(evalue),
                    "traceback": [str(line) for line in stb],
                }
            )

    return Shell.instance(config=config, display_pub_class=Publisher, displayhook_class=Hook)


def _strings(data: Mapping[str, Any]) -> dict[str, str]:
    return {str(kind): value for kind, value in data.items() if isinstance(value, str)}


class _Clock:
    """Interrupts a cell that takes too long; one that goes on all the same ends this process."""

    def __init__(self, seconds: float, report: Writer) -> None:
        self._seconds, self._report, self._cell, self._rung = seconds, report, 0, False
        signal.signal(signal.SIGALRM, self._ring)

    def start(self, cell: int) -> None:
        self._cell, self._rung = cell, False
        signal.setitimer(signal.ITIMER_REAL, self._seconds)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def _ring(self, number: int, where: FrameType | None) -> None:
        if self._rung:
            os._exit(KILLED)
        self._rung = True
        signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
        raise CellTimeout(f"The cell had not finished after {self._seconds:g} s, so it was interrupted.")
