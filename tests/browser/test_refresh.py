"""The page that asks some questions again of the quizzes that were passed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from browser.axe import violations
from browser.hand_over_page import COMPLETION, kept
from browser.quiz_page import CLAIM, MULTIPLE, RIGHT, SINGLE, OpenQuiz, QuizPage
from browser.test_line import tab_to
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

PASSED = {"signalen": COMPLETION | {"first": "101"}}


def open_refresh(quiz: QuizPage, text: str | None) -> QuizPage:
    """Open the page on a device that keeps this."""
    if text is not None:
        quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    quiz.page.goto(f"{quiz.address}/opfrissen.html")
    return quiz


def refreshed(quiz: QuizPage) -> dict[str, Any]:
    """Return what the device remembers of questions that were asked again."""
    found: dict[str, Any] = json.loads(quiz.stored()["waakvlam"])["refreshed"]
    return found


def test_questions_come_again_and_what_was_wrong_is_remembered(open_quiz: OpenQuiz) -> None:
    quiz = open_refresh(open_quiz(), kept(PASSED))
    quiz.page.clock.set_fixed_time("2026-11-27T12:00:00Z")
    expect(quiz.part("facts")).to_have_text(
        "Toetsen die je hebt gehaald: 1. Aantal vragen dat je nu krijgt: 3."
    )
    quiz.page.get_by_role("button", name="Begin met opfrissen").press("Enter")
    expect(quiz.page.locator('[data-part="number"]').first).to_be_focused()
    expect(quiz.page.locator('form [data-part="number"]')).to_have_text(
        ["Vraag 1 van 3", "Vraag 2 van 3", "Vraag 3 van 3"]
    )
    quiz.answer(SINGLE, ["samen"])
    expect(quiz.result(SINGLE)).to_contain_text("Niet goed")
    quiz.answer(SINGLE, RIGHT[SINGLE])
    quiz.answer(CLAIM, RIGHT[CLAIM])
    quiz.answer(MULTIPLE, RIGHT[MULTIPLE])
    quiz.finish()

    expect(quiz.part("score")).to_contain_text("Je bent klaar met opfrissen")
    assert refreshed(quiz) == {
        "version": 1,
        "questions": {SINGLE: "20261127-", CLAIM: "20261127+", MULTIPLE: "20261127+"},
    }
    assert json.loads(quiz.stored()["waakvlam"])["completions"] == PASSED
    assert violations(quiz.page) == []

    quiz.page.get_by_role("button", name="Geef me nieuwe vragen").click()
    expect(quiz.page.locator(".wv-question input:checked")).to_have_count(0)
    expect(quiz.page.locator("form[data-question]")).to_have_count(3)


def test_answers_go_along_to_the_other_language(open_quiz: OpenQuiz) -> None:
    quiz = open_refresh(open_quiz(), kept(PASSED))
    quiz.page.get_by_role("button", name="Begin met opfrissen").click()
    quiz.answer(SINGLE, ["samen"])
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/opfrissen.html*")

    expect(quiz.result(SINGLE)).to_contain_text("Not right")
    expect(quiz.page.locator("form[data-question]")).to_have_count(3)
    assert quiz.chosen() == ["samen"]
    assert "#" not in quiz.page.url


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "Op dit apparaat wordt je voortgang niet bewaard"),
        (kept({}), "Je hebt op dit apparaat nog geen toets gehaald."),
        ("x" * 60_000, "Op dit apparaat wordt je voortgang niet bewaard"),
    ],
)
def test_without_anything_passed_the_page_says_what_to_do(
    open_quiz: OpenQuiz, text: str | None, words: str
) -> None:
    quiz = open_refresh(open_quiz(), text)
    expect(quiz.page.get_by_text(words)).to_be_visible()
    expect(quiz.page.get_by_role("button", name="Begin met opfrissen")).to_be_hidden()
    assert quiz.stored() == ({} if text is None or text.startswith("x") else {"waakvlam": text})


def test_it_works_from_disk_and_by_keyboard_on_a_narrow_page(
    open_quiz: OpenQuiz, small_site: Path
) -> None:
    quiz = open_quiz(small_site.as_uri(), viewport={"width": 320, "height": 800})
    open_refresh(quiz, kept(PASSED))
    tab_to(quiz.page, '[data-part="begin"]')
    quiz.page.keyboard.press("Enter")
    tab_to(quiz.page, f'[data-question="{SINGLE}"] input')
    quiz.page.keyboard.press("Space")
    quiz.page.keyboard.press("Enter")

    expect(quiz.result(SINGLE)).to_be_focused()
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_questions_that_do_not_load_are_told_in_a_sentence(open_quiz: OpenQuiz) -> None:
    quiz = open_refresh(open_quiz(), kept(PASSED))
    name = json.loads(quiz.part("quizzes").text_content() or "")["signalen"]["script"]
    quiz.page.route(f"**/{name}", lambda route: route.abort())
    quiz.page.get_by_role("button", name="Begin met opfrissen").click()

    expect(quiz.part("refresh-notice")).to_contain_text("Een deel van de vragen is niet geladen.")
    assert quiz.mistakes == ["Failed to load resource: net::ERR_FAILED"]
    quiz.mistakes.clear()


def test_a_link_asks_only_questions_that_the_site_knows(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    hostile = f"#wv=2;opfrissen;0;1;0;7;geen-vraag:0-:;{CLAIM}:11:%5B%22right%22%5D"
    quiz.page.goto(f"{quiz.address}/opfrissen.html{hostile}")

    expect(quiz.page.locator("form[data-question]")).to_have_count(1)
    expect(quiz.result(CLAIM)).to_contain_text("Niet goed")
    assert quiz.stored() == {}


def test_without_javascript_the_page_explains_and_leads_to_the_quizzes(
    browser: Browser, small_site_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small_site_address}/opfrissen.html")
    expect(page.get_by_text("Zelf vragen voor je kiezen kan deze pagina nu niet")).to_be_visible()
    expect(page.locator("article").get_by_role("link", name="Toets: signalen zien")).to_be_visible()
    expect(page.locator("article").get_by_role("button")).to_have_count(0)
    page.context.close()
