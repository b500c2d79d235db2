"""The page «Opdracht»: just the work that a link asks for, from there to the receipt."""

from __future__ import annotations

from datetime import date

import pytest
from browser.axe import violations
from browser.hand_over_page import COMPLETION, kept
from browser.quiz_page import OpenQuiz, QuizPage
from playwright.sync_api import Browser, expect

from waakvlam.assignments import Assignment, write_assignment

pytestmark = pytest.mark.browser

TASK = Assignment(
    id="balie-najaar",
    path="balie",
    group="Balie & <b>telefoon</b>",
    due=date(2026, 12, 18),
    contact="Sam, opleiding@example.org",
    municipality="alphen-chaam",
    workplace="balie",
    invitation="7k2m9qxz",
)
LINK = write_assignment(TASK)
OLD = write_assignment(Assignment(id="oud", modules=("weg",), group="Team"))


def open_link(quiz: QuizPage, text: str, page: str = "opdracht.html") -> QuizPage:
    quiz.page.goto("about:blank")
    quiz.page.goto(f"{quiz.address}/{page}#{text}")
    return quiz


def test_a_link_shows_just_its_work_and_travels_to_the_receipt(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(viewport={"width": 320, "height": 800})
    quiz.page.clock.set_fixed_time("2026-11-27T12:00:00Z")
    open_link(quiz, LINK)
    task = quiz.part("task")
    expect(task.get_by_role("heading")).to_have_text("Opdracht voor Balie & <b>telefoon</b>")
    expect(task).to_contain_text("Doe dit uiterlijk op 18 december 2026.")
    expect(task).to_contain_text("Vraag het aan: Sam, opleiding@example.org.")
    expect(quiz.part("all")).to_be_hidden()
    assert violations(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= 320

    quiz.page.get_by_role("link", name="English").click()
    expect(quiz.part("group")).to_contain_text("Assignment for Balie")
    quiz.page.get_by_role("link", name="Nederlands").click()
    quiz.page.get_by_role("link", name="Begin met: Signalen zien").click()
    quiz.page.get_by_role("link", name="Maak de toets").click()
    quiz.page.wait_for_url("**/quizzes/signalen.html*")
    quiz.answer_all()
    quiz.page.get_by_role("link", name="English").click()
    quiz.page.wait_for_url("**/en/quizzes/signalen.html*")
    quiz.finish()
    expect(quiz.part("of-assignment")).to_have_text(
        "the name of your assignment: balie-najaar-inv-7k2m9qxz"
    )
    quiz.page.locator("wv-hand-over button[type=submit]").click()
    receipt = quiz.receipt()
    assert receipt.assignment == "balie-najaar-inv-7k2m9qxz"
    assert (receipt.municipality, receipt.workplace) == ("alphen-chaam", "balie")

    quiz.part("onward").click()
    quiz.page.get_by_role("button", name="Make my receipt").click()
    assert quiz.receipt().assignment == "balie-najaar-inv-7k2m9qxz"
    assert quiz.stored() == {}


def test_who_keeps_progress_goes_on_without_the_link(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    text = kept({"signalen": COMPLETION | {"day": "20261120"}})
    quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    quiz.page.clock.set_fixed_time("2027-01-02T12:00:00Z")
    open_link(quiz, LINK)
    expect(quiz.part("facts")).to_have_text("Je hebt alle modules van deze opdracht gedaan.")
    expect(quiz.part("due")).to_contain_text("De laatste dag was 18 december 2026.")
    quiz.page.goto(f"{quiz.address}/index.html")
    quiz.page.goto(f"{quiz.address}/opdracht.html")
    expect(quiz.part("group")).to_contain_text("Opdracht voor Balie")
    quiz.page.locator("#wv-keep").uncheck()
    expect(quiz.part("notice")).to_contain_text("Gewist.")
    assert quiz.stored() == {}
    expect(quiz.part("group")).to_contain_text("Opdracht voor Balie")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "In dit adres staat geen opdracht."),
        (LINK[:-4], "Deze link klopt niet."),
        (LINK[:30] + ("A" if LINK[30] != "A" else "B") + LINK[31:], "Deze link klopt niet."),
        ("9-04ABC", "nieuwere versie van deze site"),
        (OLD, "staan niet meer op deze site"),
        ("1-<img src=x onerror=alert(1)>", "In dit adres staat geen opdracht."),
    ],
)
def test_a_wrong_link_gives_a_sentence_and_all_modules(
    open_quiz: OpenQuiz, text: str, words: str
) -> None:
    quiz = open_link(open_quiz(), text)
    expect(quiz.part("fault")).to_contain_text(words)
    expect(quiz.part("task")).to_be_hidden()
    expect(quiz.part("all-modules").get_by_role("link", name="Signalen zien").first).to_be_visible()
    assert quiz.stored() == {}


def test_a_tampered_link_brings_nothing_into_a_receipt(open_quiz: OpenQuiz) -> None:
    quiz = open_link(open_quiz(), LINK[:-4], "quizzes/signalen.html")
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    assert quiz.receipt().assignment == ""


def test_without_javascript_the_page_explains_and_lists_all_modules(
    browser: Browser, small_site_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small_site_address}/opdracht.html#{LINK}")
    expect(page.get_by_text("Je opdracht staat in de link die je kreeg.")).to_be_visible()
    expect(page.get_by_role("link", name="Signalen zien").first).to_be_visible()
    expect(page.locator("article").get_by_role("checkbox")).to_have_count(0)
    page.context.close()
