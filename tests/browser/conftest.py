"""What browser tests share: a browser per file, a small site, and pages that report mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.examples import ExamplePage, OpenExample, build_examples
from browser.patience import patient
from browser.quiz_page import OpenQuiz, QuizPage
from browser.small_site import build_small_site
from playwright.sync_api import Browser, sync_playwright
from whole_site import served

from waakvlam.audit.browsers import find_browser, launch_flags


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=launch_flags())
        yield patient(browser)
        browser.close()


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_small_site(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def small_site_address(small_site: Path) -> Iterator[str]:
    with served(small_site) as address:
        yield address


@pytest.fixture
def open_quiz(browser: Browser, small_site_address: str) -> Iterator[OpenQuiz]:
    """Return a function that opens the quiz; afterwards no page may have reported a mistake."""
    opened: list[QuizPage] = []

    def open_it(address: str = small_site_address, hash: str = "", **options: object) -> QuizPage:  # noqa: A002
        context = browser.new_context(**options)  # type: ignore[arg-type] # one of Playwright's
        page = QuizPage(context.new_page(), address)
        opened.append(page)
        page.goto(hash)
        return page

    yield open_it
    for page in opened:
        page.page.context.close()
    assert [mistake for page in opened for mistake in page.mistakes] == []


@pytest.fixture(scope="session")
def examples_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_examples(tmp_path_factory.mktemp("examples é"))


@pytest.fixture(scope="session")
def examples_address(examples_site: Path) -> Iterator[str]:
    with served(examples_site) as address:
        yield address


@pytest.fixture
def open_example(browser: Browser, examples_address: str) -> Iterator[OpenExample]:
    """Return a function that opens the example of a kind of question, on a narrow page."""
    opened: list[ExamplePage] = []

    def open_it(kind: str, language: str = "nl", **options: object) -> ExamplePage:
        narrow = {"viewport": {"width": 320, "height": 800}, "reduced_motion": "reduce"}
        context = browser.new_context(**narrow | options)  # type: ignore[arg-type] # Playwright's
        page = ExamplePage(context.new_page(), examples_address)
        page.kind, page.language = kind, language
        opened.append(page)
        page.goto()
        return page

    yield open_it
    for page in opened:
        page.page.context.close()
    assert [mistake for page in opened for mistake in page.mistakes] == []
