"""The certificate: one sheet of paper, with a name that is stored nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from browser.hand_over_page import COMPLETION, MANY, open_with
from browser.quiz_page import OpenQuiz
from playwright.sync_api import Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser

NAME = "Sam de Vries-Özdemir"


def make(page: Page, name: str = NAME) -> None:
    page.get_by_label("Je naam").fill(name)
    page.get_by_role("button", name="Maak mijn deelnamebewijs").click()


def printed(page: Page, path: Path) -> list[str]:
    """Print the page; return the words of each sheet."""
    page.pdf(path=path, prefer_css_page_size=True)
    reader = PdfReader(path)
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def test_a_certificate_is_one_sheet_with_name_modules_day_and_municipality(
    open_quiz: OpenQuiz, tmp_path: Path
) -> None:
    quiz = open_quiz()
    quiz.page.clock.set_fixed_time("2026-11-23T12:00:00Z")
    page = open_with(quiz, {"signalen": COMPLETION})
    make(page)
    expect(quiz.part("certificate-status")).to_be_focused()

    (sheet,) = printed(page, tmp_path / "certificate.pdf")
    for words in (
        "Deelnamebewijs",
        "Waakvlam, Hart van Brabant",
        NAME,
        "Gemeente: Alphen-Chaam",
        "Signalen zien, gehaald op 1 oktober 2026",
        "Gemaakt op 23 november 2026.",
        "Het is geen diploma en geen bewijs van vakbekwaamheid.",
    ):
        assert words in sheet
    for words in ("Lever je bewijs in", "WAAKVLAM BEGIN", "Je naam", "Print of bewaar", "112"):
        assert words not in sheet


def test_the_button_prints(open_quiz: OpenQuiz) -> None:
    page = open_with(open_quiz(), {"signalen": COMPLETION})
    make(page)
    page.evaluate("window.print = () => { document.title = 'printed'; }")
    page.get_by_role("button", name="Print of bewaar als pdf").click()
    expect(page).to_have_title("printed")


def test_a_name_is_kept_nowhere(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    page = open_with(quiz, {"signalen": COMPLETION})
    make(page)

    assert NAME not in json.dumps(page.context.storage_state()) + page.url
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(page.get_by_label("Je naam")).to_have_value("")
    assert NAME not in page.content()


def test_a_certificate_needs_a_name_and_a_municipality(open_quiz: OpenQuiz) -> None:
    page = open_with(open_quiz(), {"signalen": COMPLETION})
    page.locator("#wv-municipality").select_option("")
    make(page, " ")

    summary = page.get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Typ eerst je naam", "Kies eerst je gemeente, bij ‘Lever je bewijs in’"]
    )
    expect(page.get_by_label("Je naam")).to_have_attribute("aria-invalid", "true")
    summary.get_by_role("link", name="Typ eerst je naam").click()
    expect(page.get_by_label("Je naam")).to_be_focused()


def test_a_name_is_text_and_a_long_one_still_fits(open_quiz: OpenQuiz, tmp_path: Path) -> None:
    page = open_with(open_quiz(), {"signalen": COMPLETION})
    make(page, "<img src=x onerror=alert(1)>" + "W" * 80)

    expect(page.locator("img[src=x]")).to_have_count(0)
    (sheet,) = printed(page, tmp_path / "certificate.pdf")
    assert "<img src=x" in sheet


def test_a_quiz_that_was_renewed_or_is_gone_is_not_on_a_certificate(open_quiz: OpenQuiz) -> None:
    gone = {"signalen": COMPLETION | {"revision": 1}, "weg": COMPLETION | {"quiz": "weg"}}
    page = open_with(open_quiz(), gone)
    expect(page.get_by_text("Er is nu nog niets om op het papier te zetten.")).to_be_visible()
    expect(page.get_by_label("Je naam")).to_be_hidden()


def test_many_modules_still_fit_on_one_sheet(open_quiz: OpenQuiz, tmp_path: Path) -> None:
    quiz = open_quiz()
    open_with(quiz, MANY)
    long = {"text": "Signalen van uitbuiting aan de balie en aan de telefoon", "language": "nl"}
    titles = {name: {"title": long, "retakeFrom": 1, "modules": [long]} for name in MANY}
    quiz.page.evaluate(
        "text => { document.querySelector('[data-part=titles-of]').textContent = text; }",
        json.dumps(titles),
    )
    quiz.page.locator("#wv-workplace").select_option("balie")
    make(quiz.page)

    (sheet,) = printed(quiz.page, tmp_path / "certificate.pdf")
    assert "en nog 45 modules" in sheet
    assert "Gemaakt op" in sheet
