"""A real browser: a student in JupyterLab, an instructor in the formgrader."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nbformat
import pytest
from term import Course

from grader.catalogue import exercise
from grader.course.folder import SOURCE
from grader.course.notebook import ASSIGNMENT

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
PATIENCE = 120
"""Seconds that a page or a kernel may take; a small machine starts JupyterLab in a fifth of it."""
UNIT = exercise("ex6")
PICTURES = os.environ.get("GRADLINGS_PICTURES")
"""A folder for pictures of what the browser shows; the README's are made so."""


def _why_not() -> str:
    if CHROMIUM is None or DRIVER is None:
        return "no browser: install Debian's packages chromium and chromium-driver"
    try:
        import jupyterlab  # noqa: F401
        import selenium  # noqa: F401
    except ImportError as error:
        return f"{error.name} is not installed"
    return ""


pytestmark = pytest.mark.skipif(bool(_why_not()), reason=_why_not() or "-")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course of one exercise, generated, with a student's notebook beside it and a submission in it."""
    course = Course(tmp_path_factory.mktemp("browser") / "nets")
    course.gradlings("course", str(course.folder), "--exercises", UNIT.id)
    course.nbgrader("generate_assignment", ASSIGNMENT)
    course.hand_in("alice", nbformat.read(course.folder / SOURCE, as_version=4))
    (course.folder / "desk").mkdir()
    shutil.copy(course.folder / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", course.folder / "desk")
    return course


@pytest.fixture(scope="module")
def lab(course: Course) -> Iterator[str]:
    """JupyterLab in the course's folder; gives its address."""
    apart = {
        "HOME": str(course.folder.parent),
        "JUPYTER_CONFIG_DIR": str(course.folder.parent / "config"),
        "JUPYTER_DATA_DIR": str(course.folder.parent / "data"),
        "JUPYTER_RUNTIME_DIR": str(course.folder.parent / "runtime"),
    }
    options = ["--no-browser", "--port=0", "--ip=127.0.0.1", "--allow-root", "--expose-app-in-browser"]
    options += ["--IdentityProvider.token=", "--ServerApp.password="]
    settings = course.folder.parent / "config" / "labconfig" / "default_setting_overrides.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}')
    log = (course.folder.parent / "lab.log").open("w+")
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", *options],
        cwd=course.folder,
        env=os.environ | apart,
        stdout=log,
        stderr=log,
    )
    try:
        yield _address(server, course.folder.parent / "runtime", log)
    finally:
        server.terminate()
        server.wait(PATIENCE)
        log.close()


def _address(server: subprocess.Popen[bytes], runtime: Path, log: Any) -> str:
    """Where the server listens, as soon as it says so."""

    def told() -> str | None:
        assert server.poll() is None, (log.seek(0), log.read())
        for path in runtime.glob("jpserver-*.json"):
            try:
                return str(json.loads(path.read_text())["url"])
            except ValueError:
                continue
        return None

    return str(until(told))


def until(condition: Callable[[], Any]) -> Any:
    """What ``condition`` gives, as soon as it gives something."""
    from selenium.webdriver.support.ui import WebDriverWait

    return WebDriverWait(None, PATIENCE, 0.2).until(lambda _: condition())  # type: ignore[type-var]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, driven by selenium."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1000,820",
    ):
        options.add_argument(argument)
    driver = webdriver.Chrome(options, webdriver.ChromeService(str(DRIVER)))
    driver.set_script_timeout(PATIENCE)
    driver.set_page_load_timeout(PATIENCE)
    try:
        yield driver
    finally:
        driver.quit()


def picture(browser: Any, name: str) -> None:
    """Keeps what is seen now, if pictures are wanted."""
    if PICTURES:
        browser.save_screenshot(str(Path(PICTURES) / f"{name}.png"))


FILL_IN_AND_RUN = """
const [texts, done] = [arguments[0], arguments[arguments.length - 1]];
(async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.ready;
  window.jupyterapp.shell.collapseLeft();
  for (const cell of panel.content.widgets) {
    const text = texts[cell.model.id];
    if (text !== undefined) cell.model.sharedModel.setSource(text);
  }
  await window.jupyterapp.commands.execute('notebook:run-all-cells');
  const last = panel.content.widgets.length - 1;
  panel.content.activeCellIndex = last;
  await panel.content.scrollToItem(last, 'end');
  return 'run';
})().then(done, error => done('failed: ' + error));
"""
OPENED = """
const app = window.jupyterapp, panel = app && app.shell.currentWidget;
return Boolean(panel && panel.content && panel.content.widgets && panel.content.widgets.length > 3
               && panel.sessionContext && panel.sessionContext.session && panel.sessionContext.session.kernel);
"""


def answers(course: Course, wrong: bool) -> dict[str, str]:
    """The text of each answer, by its cell's id; with a slip in the last, if wanted."""
    source = nbformat.read(course.folder / SOURCE, as_version=4)
    texts = {cell.id: cell.source for cell in source.cells if cell.metadata.get("nbgrader", {}).get("solution")}
    if wrong:
        texts = {id: text.replace("        optimizer.zero_grad()\n", "") for id, text in texts.items()}
    return texts


def test_a_student_fills_in_a_cell_and_reads_the_feedback(course: Course, lab: str, browser: Any) -> None:
    from selenium.webdriver.common.by import By

    browser.get(f"{lab}lab/tree/desk/{quote(ASSIGNMENT)}.ipynb?reset")
    until(lambda: browser.execute_script(OPENED))
    for wrong, words in ((True, "never clears"), (False, f"{UNIT.points:g} of {UNIT.points:g} points")):
        assert browser.execute_async_script(FILL_IN_AND_RUN, answers(course, wrong)) == "run"

        def shown(words: str = words) -> Any:
            found = browser.find_elements(By.CSS_SELECTOR, "div.gradlings")
            return next((each for each in found if words in each.text), None)

        feedback = until(shown)
        browser.execute_script("arguments[0].scrollIntoView({block: 'end'})", feedback)
        picture(browser, "check-wrong" if wrong else "check-right")
    until(
        lambda: browser.find_elements(
            By.XPATH, f"//div[contains(@class,'jp-OutputArea-executeResult')]//pre[.='{UNIT.points:g}']"
        )
    )


def test_an_instructor_grades_in_the_formgrader(course: Course, lab: str, browser: Any) -> None:
    from selenium.webdriver.common.by import By

    browser.get(f"{lab}formgrader/manage_assignments")
    until(lambda: ASSIGNMENT in browser.find_element(By.TAG_NAME, "body").text)
    picture(browser, "formgrader-assignments")
    browser.get(f"{lab}formgrader/manage_submissions/{ASSIGNMENT}")
    until(lambda: "needs autograding" in browser.find_element(By.TAG_NAME, "body").text)
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".autograde a"))[0].click()
    until(lambda: "Successfully autograded" in browser.find_element(By.TAG_NAME, "body").text)
    score = f"{UNIT.points:g} / {UNIT.points:g}"
    until(lambda: score in browser.find_element(By.TAG_NAME, "body").get_attribute("textContent"))
    until(lambda: browser.find_elements(By.CSS_SELECTOR, ".modal-footer button"))[0].click()
    until(lambda: score in browser.find_element(By.TAG_NAME, "body").text)
    until(lambda: not browser.find_elements(By.CSS_SELECTOR, ".modal-backdrop"))
    picture(browser, "formgrader-submissions")
