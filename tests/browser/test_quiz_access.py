"""The quiz for everybody: axe in every state, narrow, forced colours, large text and paper."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from browser.axe import violations
from browser.quiz_page import CLAIM, MULTIPLE, SINGLE, OpenQuiz, QuizPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

LONG = "Arbeidsuitbuitingsslachtofferhulporganisatiemedewerkersoverleg"
SPACING = """
* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }
"""


def states(quiz: QuizPage) -> list[str]:
    """Bring the quiz into each of its states and return what axe finds in them."""
    found = violations(quiz.page)
    quiz.check(CLAIM)
    found += violations(quiz.page)
    quiz.answer(SINGLE, ["samen"])
    quiz.answer(CLAIM, ["wrong"])
    quiz.answer(MULTIPLE, ["rust", "doorvragen"])
    quiz.finish()
    found += violations(quiz.page)
    quiz.page.reload()
    quiz.answer_all()
    quiz.finish()
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()
    found += violations(quiz.page)
    quiz.hand_over()
    quiz.part("keep").check()
    quiz.page.get_by_text("Toon alle antwoorden").click()
    return found + violations(quiz.page)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(
    open_quiz: OpenQuiz, width: int, scheme: Literal["light", "dark"]
) -> None:
    quiz = open_quiz(viewport={"width": width, "height": 900}, color_scheme=scheme)
    assert states(quiz) == []


@pytest.mark.parametrize("width", [256, 320])
def test_nothing_pushes_the_page_sideways(open_quiz: OpenQuiz, width: int) -> None:
    quiz = open_quiz(viewport={"width": width, "height": 800}, bypass_csp=True)
    quiz.page.add_style_tag(content=SPACING)
    for selector in ("h1", "h2", "h3", "label", "summary", ".wv-question__text p"):
        quiz.page.locator(f"article {selector}").first.evaluate(
            "(element, text) => { element.textContent = text; }", LONG
        )
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()

    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width


def test_answers_and_buttons_are_large_enough_to_hit(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    targets = quiz.page.locator(
        ".wv-question .wv-option, .wv-question button, .wv-details__summary"
    )
    heights = targets.evaluate_all(
        "elements => elements.map((element) => element.getBoundingClientRect().height)"
    )
    assert len(heights) > 8
    assert min(heights) >= 44


def test_text_is_large(open_quiz: OpenQuiz) -> None:
    size = open_quiz().page.locator(".wv-option__label").first
    assert float(size.evaluate("label => parseFloat(getComputedStyle(label).fontSize)")) >= 18


def test_forced_colours_leave_borders_on_buttons_and_answers(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(forced_colors="active")
    for selector in (".wv-question button", ".wv-option", ".wv-details"):
        border = quiz.page.locator(selector).first
        width, style = border.evaluate(
            "element => [parseFloat(getComputedStyle(element).borderTopWidth),"
            " getComputedStyle(element).borderTopStyle]"
        )
        assert (width >= 1, style) == (True, "solid"), selector


def test_the_answer_under_the_keyboard_has_a_ring_of_three_pixels(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.option(SINGLE, "apart").focus()
    quiz.page.keyboard.press("Space")
    ring = quiz.form(SINGLE).locator(".wv-option").first
    assert ring.evaluate("option => getComputedStyle(option).outlineWidth") == "3px"
    assert ring.evaluate("option => getComputedStyle(option).outlineStyle") == "solid"


def test_a_focused_result_is_not_under_the_header(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(viewport={"width": 390, "height": 500})
    quiz.answer_all()
    for question in (MULTIPLE, SINGLE):
        quiz.check(question)
        top, header = quiz.result(question).evaluate(
            "result => [result.getBoundingClientRect().top,"
            " document.querySelector('.md-header').getBoundingClientRect().bottom]"
        )
        assert top >= header


def test_paper_has_questions_and_answers_and_no_buttons(
    open_quiz: OpenQuiz, tmp_path: Path
) -> None:
    quiz = open_quiz()
    quiz.page.emulate_media(media="print")

    expect(quiz.page.locator("button:visible")).to_have_count(0)
    expect(quiz.page.get_by_text("Een open vraag stuurt niet.")).to_be_visible()
    size = quiz.option(SINGLE, "apart").evaluate(
        "box => [box.getBoundingClientRect().width, getComputedStyle(box).borderTopWidth]"
    )
    assert size[0] >= 4 * 96 / 25.4
    assert float(size[1].removesuffix("px")) >= 96 / 72
    quiz.page.pdf(path=tmp_path / "quiz.pdf", prefer_css_page_size=True)
    assert (tmp_path / "quiz.pdf").read_bytes().count(b"/Type /Page\n") == 2
