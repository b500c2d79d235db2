"""The page «Opdracht maken»: what a trainer fills in, and what there is to take along."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import icalendar
import pytest
import zxingcpp
from browser.axe import violations
from browser.quiz_page import OpenQuiz, QuizPage
from PIL import Image
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

from waakvlam.assignments import Assignment, read_assignment

pytestmark = pytest.mark.browser

MADE = Assignment(
    id="balie-alphen-20261218",
    modules=("signalen",),
    group="Balie Alphen",
    due=date(2026, 12, 18),
    contact="opleiding@example.org",
    language="nl",
    municipality="alphen-chaam",
)


def opened(open_quiz: OpenQuiz, width: int = 1280, scheme: str = "light") -> QuizPage:
    quiz = open_quiz(viewport={"width": width, "height": 900}, color_scheme=scheme)
    quiz.page.clock.set_fixed_time("2026-11-27T12:00:00Z")
    quiz.page.goto(f"{quiz.address}/opdracht-maken.html")
    return quiz


def fill(quiz: QuizPage) -> None:
    quiz.part("module").check()
    quiz.part("group").fill(f"  {MADE.group} ")
    quiz.part("due").fill("2026-12-18")
    quiz.part("contact").fill(MADE.contact)
    quiz.part("municipality").select_option(MADE.municipality)
    quiz.page.get_by_role("button", name="Maak de opdracht").press("Enter")


def link_of(quiz: QuizPage) -> str:
    return quiz.part("link").input_value()


def in_code(quiz: QuizPage) -> str:
    """Read the QR code as the camera of a phone does."""
    picture = quiz.page.locator(".wv-qr svg").screenshot(animations="disabled")
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return str(code.text)


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_a_trainer_makes_a_link_a_code_a_day_mails_and_a_sheet(
    open_quiz: OpenQuiz, tmp_path: Path, width: int, scheme: str
) -> None:
    quiz = opened(open_quiz, width, scheme)
    assert violations(quiz.page) == []
    fill(quiz)
    expect(quiz.part("made-title")).to_be_focused()
    assert violations(quiz.page) == []
    assert quiz.page.evaluate("document.documentElement.scrollWidth") <= width

    address, _, text = link_of(quiz).partition("#")
    assert address == f"{quiz.address}/opdracht.html"
    assert read_assignment(text) == MADE
    assert in_code(quiz) == link_of(quiz)
    mail = quiz.part("mail-en").input_value()
    assert "There is an assignment for Balie Alphen. Do this on December 18, 2026" in mail
    assert f"{quiz.address}/en/opdracht.html#1-" in mail
    assert "uiterlijk op 18 december 2026" in quiz.part("mail-nl").input_value()
    assert quiz.stored() == {}

    with quiz.page.expect_download() as download:
        quiz.part("calendar").click()
    download.value.save_as(tmp_path / "deadline.ics")
    (event,) = icalendar.Calendar.from_ical((tmp_path / "deadline.ics").read_bytes()).walk("VEVENT")
    assert event.decoded("DTSTART") == MADE.due
    assert str(event["URL"]) == link_of(quiz)

    quiz.page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    (sheet,) = PdfReader(tmp_path / "sheet.pdf").pages
    words = " ".join(sheet.extract_text().split())
    assert "Opdracht voor Balie Alphen" in words
    assert "Signalen zien" in words
    assert "Maak de opdracht" not in words


def test_what_is_missing_is_named_where_it_is_missing(open_quiz: OpenQuiz) -> None:
    quiz = opened(open_quiz, 320)
    quiz.part("due").fill("2026-11-26")
    quiz.page.get_by_role("button", name="Maak de opdracht").press("Enter")
    expect(quiz.part("error-list").get_by_role("link")).to_have_text(
        [
            "Kies ten minste één module, of kies een leerroute.",
            "Vul de naam van de groep in.",
            "Deze dag is al voorbij. Kies een latere dag, of laat de dag leeg.",
        ]
    )
    assert violations(quiz.page) == []
    expect(quiz.part("made")).to_be_hidden()
    quiz.part("path").select_option("balie")
    expect(quiz.part("modules")).to_be_hidden()
    quiz.part("group").fill("Ons\u202eteam")
    quiz.part("due").fill("")
    quiz.page.get_by_role("button", name="Maak de opdracht").press("Enter")
    expect(quiz.part("group-error")).to_contain_text("een teken in dat je niet kunt zien")
    quiz.part("group").fill("Ons team")
    quiz.page.get_by_role("button", name="Maak de opdracht").press("Enter")
    made = read_assignment(link_of(quiz).partition("#")[2])
    assert (made.path, made.modules, made.due) == ("balie", (), None)
    expect(quiz.part("calendar")).to_be_hidden()
    quiz.part("group").fill("Een ander team")
    expect(quiz.part("made")).to_be_hidden()


def test_the_page_in_another_language_shows_the_same(open_quiz: OpenQuiz) -> None:
    quiz = opened(open_quiz)
    fill(quiz)
    link = link_of(quiz)
    quiz.page.get_by_role("link", name="English").first.click()
    quiz.page.wait_for_url("**/en/opdracht-maken.html*")
    expect(quiz.part("sheet-title")).to_have_text("Assignment for Balie Alphen")
    assert link_of(quiz) == link
    quiz.part("language").select_option("en")
    quiz.page.get_by_role("button", name="Make the assignment").click()
    assert link_of(quiz).startswith(f"{quiz.address}/en/opdracht.html#")


def test_without_javascript_the_page_explains_and_names_the_command(
    browser: Browser, small_site_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small_site_address}/opdracht-maken.html")
    expect(page.get_by_text("omdat je browser geen scripts uitvoert")).to_be_visible()
    expect(page.get_by_text("python3 scripts/assign.py")).to_be_visible()
    expect(page.get_by_role("button", name="Maak de opdracht")).to_be_hidden()
    page.context.close()
