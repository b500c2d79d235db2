"""Every kind of question can be asked again, on a page that is not its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.axe import violations
from browser.example_site import EXAMPLES, build_examples
from browser.hand_over_page import COMPLETION, kept
from browser.quiz_page import QuizPage
from playwright.sync_api import Browser, expect
from whole_site import served

from waakvlam.questions import KINDS

pytestmark = pytest.mark.browser

GRADED = [kind for kind, question in KINDS.items() if question.graded]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    kinds = [kind for kind in KINDS if (EXAMPLES / f"{kind}.yml").exists()]
    with served(build_examples(tmp_path_factory.mktemp("again"), kinds)) as address:
        yield address


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("kind", GRADED)
def test_a_question_of_each_kind_comes_again_and_can_be_checked(
    browser: Browser, address: str, kind: str, language: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, reduced_motion="reduce")
    quiz = QuizPage(context.new_page(), address)
    page = quiz.page
    page.goto(f"{address}/{language}opfrissen.html")
    passed = COMPLETION | {"quiz": kind, "revision": 1, "first": "0000"}
    page.evaluate("text => localStorage.setItem('waakvlam', text)", kept({kind: passed}))
    page.reload()
    quiz.part("begin").click()
    first = page.locator("form[data-question]").first
    expect(first.locator('[data-part="number"]')).to_be_focused()
    first.locator("button[type=submit]").click()
    expect(first.locator('[data-part="error-summary"]')).to_be_focused()
    expect(first.locator('[data-part="error-list"] a')).to_have_count(1)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
    assert quiz.mistakes == []
