"""The architecture: arrows point one way, and each module knows only what it must."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

GRADER = Path(__file__).parent.parent / "grader"
MODULES = {
    ".".join(path.relative_to(GRADER.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in GRADER.rglob("*.py")
}
CONTENT = ("grader.checks", "grader.probes")


def imports(path: Path) -> set[str]:
    """The modules of the grader, and the top-level names of others, that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    ours = {name for name in found if name in MODULES}
    return ours | {name.partition(".")[0] for name in found if not name.startswith("grader")}


GRAPH = {name: imports(path) - {name} for name, path in MODULES.items()}


def test_no_module_reaches_back_to_one_that_imports_it() -> None:
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " → ".join((*trail, name))
        if name in done or name not in GRAPH:
            return
        for other in GRAPH[name]:
            visit(other, (*trail, name))
        done.add(name)

    for name in GRAPH:
        visit(name, ())


@pytest.mark.parametrize("name", sorted(name for name in GRAPH if name.startswith("grader.checks.")))
def test_checks_are_pure(name: str) -> None:
    """No torch, no processes, no files, no pytest: a check sees plain data."""
    forbidden = {"torch", "numpy", "multiprocessing", "subprocess", "os", "pathlib", "pytest", "nbgrader"}
    engine = {f"grader.{module}" for module in ("sandbox", "worker", "runner", "probe", "recording")}
    assert not GRAPH[name] & (forbidden | engine)


@pytest.mark.parametrize("name", sorted(name for name in GRAPH if name.startswith("grader.probes.")))
def test_probes_hold_no_opinion(name: str) -> None:
    """They see neither checks nor recordings nor the judge: nothing in a student's process knows an answer."""
    known = {other for other in GRAPH[name] if other.startswith("grader")}
    assert known <= {"grader.probe", "grader.observation", "grader.diary", "grader.probes"} | {
        other for other in known if other.startswith("grader.probes.")
    }


def test_the_engine_knows_no_exercise_by_name() -> None:
    for name, path in MODULES.items():
        if not name.startswith((*CONTENT, "grader.report")):
            code = ast.parse(path.read_text(encoding="utf-8"))
            documentation = {
                id(node.body[0].value)
                for node in ast.walk(code)
                if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
                and node.body
                and isinstance(node.body[0], ast.Expr)
            }
            for node in ast.walk(code):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                    assert not re.fullmatch(r"ex\d(_\w+)?", node.value), (name, node.value)


def test_nothing_outside_the_engine_starts_a_process() -> None:
    starters = {name for name, known in GRAPH.items() if known & {"subprocess", "multiprocessing"}}
    assert starters == {"grader.sandbox", "grader.worker"}


def test_the_judging_process_imports_no_torch() -> None:
    code = "import sys, grader.cli, grader.grade, grader.judge; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_verdicts_and_observations_know_nobody() -> None:
    for name in ("grader.verdict", "grader.observation", "grader.trouble"):
        assert not {other for other in GRAPH[name] if other.startswith("grader")}


def test_reports_take_verdicts_and_nothing_else() -> None:
    for name, known in GRAPH.items():
        if name.startswith("grader.report."):
            ours = {other for other in known if other.startswith("grader")}
            assert ours <= {"grader.verdict", "grader.report"} | {o for o in ours if o.startswith("grader.report.")}


def test_no_module_is_a_dumping_ground() -> None:
    for name in MODULES:
        assert name.rpartition(".")[2] not in {"utils", "helpers", "base", "manager", "common", "misc"}
