"""A newcomer's day as one test: from a trainer's link to a certificate on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
import zxingcpp
from browser.hand_over_page import receipt_in
from browser.quiz_page import OpenQuiz, QuizPage
from browser.small_site import CONFIGURATION, WAYS
from builders import FILES, change, minimal_site, write
from PIL import Image
from playwright.sync_api import expect
from pypdf import PdfReader
from whole_site import build_site, served

from waakvlam.assignments import Assignment, write_assignment

pytestmark = pytest.mark.browser

TASK = Assignment(
    id="balie-najaar",
    path="balie",
    group="Balie burgerzaken",
    due=date(2026, 12, 18),
    contact="Sam van opleiding",
    municipality="alphen-chaam",
    workplace="balie",
)
NAME = "Noor El Amrani"
PATH = "title: Balie burgerzaken\n    path: [signalen, doorgeven]"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a site with a workplace whose path has two modules, and serve it."""
    folder = tmp_path_factory.mktemp("newcomer")
    root = minimal_site(folder / "source")
    write(root, "mkdocs.yml", CONFIGURATION)
    for kind in ("modules", "quizzes"):
        for language in ("", ".en"):
            text = FILES[f"{kind}/signalen{language}.yml"]
            text = text.replace("Signalen zien", "Een signaal doorgeven")
            text = text.replace("signalen zien", "een signaal doorgeven")
            text = text.replace("eeing signals", "assing on a signal")
            text = text.replace("quiz: signalen", "quiz: doorgeven")
            text = text.replace("drie-aan-de-balie", "wie-bel-je").replace("zeker-weten", "mag-dat")
            write(root, f"{kind}/doorgeven{language}.yml", text)
    change(root, "programme.yml", "title: Balie burgerzaken", PATH)
    change(root, "programme.yml", "  ways: [copy, file]\n", WAYS)
    with served(build_site(folder / "site", root)) as address:
        yield address


def test_a_newcomer_goes_from_a_link_to_a_certificate(
    open_quiz: OpenQuiz, address: str, tmp_path: Path
) -> None:
    quiz = open_quiz(address, timezone_id="Europe/Amsterdam")
    quiz.page.clock.set_fixed_time("2026-11-27T09:00:00Z")
    open_the_link(quiz)
    fail_retry_and_pass(quiz)
    take_reminders(quiz, tmp_path / "reminders.ics")
    do_the_second_module(quiz)
    export_erase_and_import(quiz, tmp_path / "progress.json")
    hand_over_by_code_and_by_mail(quiz)
    print_the_certificate(quiz, tmp_path / "certificate.pdf")


def open_the_link(quiz: QuizPage) -> None:
    quiz.page.goto(f"{quiz.address}/opdracht.html#{write_assignment(TASK)}")
    expect(quiz.part("group")).to_have_text("Opdracht voor Balie burgerzaken")
    expect(quiz.part("due")).to_have_text("Doe dit uiterlijk op 18 december 2026.")
    expect(quiz.part("steps").locator("> li")).to_have_count(2)
    assert quiz.stored() == {}
    quiz.page.get_by_label("Bewaar mijn voortgang op dit apparaat").check()
    expect(quiz.part("facts")).to_contain_text("Je hebt 0 van de 2 modules gedaan.")


def fail_retry_and_pass(quiz: QuizPage) -> None:
    quiz.page.get_by_role("link", name="Begin met: Signalen zien").click()
    quiz.page.get_by_role("link", name="Maak de toets").click()
    quiz.answer("drie-aan-de-balie", ["samen"])
    quiz.answer("zeker-weten", ["wrong"])
    quiz.finish()
    expect(quiz.part("score")).to_contain_text("Nog niet gehaald")
    quiz.page.get_by_role("button", name="Alleen wat ik niet goed had").click()
    expect(quiz.form("zeker-weten")).to_be_hidden()
    quiz.answer("drie-aan-de-balie", ["apart"])
    quiz.finish()
    expect(quiz.part("score").get_by_role("heading")).to_have_text("Gehaald")


def take_reminders(quiz: QuizPage, path: Path) -> None:
    with quiz.page.expect_download() as download:
        quiz.page.get_by_role("button", name="Zet herhaling in mijn agenda").click()
    download.value.save_as(path)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [
        date(2026, 12, 4), date(2026, 12, 27), date(2027, 2, 27), date(2027, 5, 27),
    ]  # fmt: skip


def do_the_second_module(quiz: QuizPage) -> None:
    quiz.page.goto(f"{quiz.address}/opdracht.html")
    expect(quiz.part("facts")).to_contain_text("Je hebt 1 van de 2 modules gedaan.")
    quiz.page.get_by_role("link", name="Ga verder met: Een signaal doorgeven").click()
    quiz.page.get_by_role("link", name="Maak de toets").click()
    quiz.answer("wie-bel-je", ["apart"])
    quiz.answer("mag-dat", ["wrong"])
    quiz.finish()
    expect(quiz.part("score").get_by_role("heading")).to_have_text("Gehaald")


def export_erase_and_import(quiz: QuizPage, path: Path) -> None:
    quiz.page.goto(f"{quiz.address}/leerroute.html")
    expect(quiz.part("facts")).to_have_text("Je hebt alle modules van deze route gedaan.")
    with quiz.page.expect_download() as download:
        quiz.page.get_by_role("button", name="Bewaar mijn voortgang als bestand").click()
    download.value.save_as(path)
    before = quiz.stored()
    quiz.page.get_by_role("button", name="Wis alles van dit apparaat").click()
    assert quiz.stored() == {}
    quiz.page.locator("#wv-import").set_input_files(path)
    expect(quiz.part("facts")).to_have_text("Je hebt alle modules van deze route gedaan.")
    assert quiz.stored() == before


def hand_over_by_code_and_by_mail(quiz: QuizPage) -> None:
    quiz.page.goto(f"{quiz.address}/inleveren.html")
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()
    quiz.page.get_by_role("button", name="Toon een QR-code").click()
    picture = quiz.page.locator(".wv-qr svg").screenshot()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    draft = quiz.page.get_by_role("link", name="Maak een mail").get_attribute("href") or ""
    receipt = receipt_in(parse_qs(urlsplit(draft).query)["body"][0])
    assert receipt_in(code.text) == receipt == quiz.receipt()
    assert (receipt.municipality, receipt.workplace) == ("alphen-chaam", "balie")
    assert receipt.assignment == "balie-najaar"
    assert [(one.quiz, one.score, one.attempts, one.first) for one in receipt.completions] == [
        ("doorgeven", 2, 1, "11"),
        ("signalen", 2, 2, "e1"),
    ]


def print_the_certificate(quiz: QuizPage, path: Path) -> None:
    quiz.page.get_by_label("Je naam").fill(NAME)
    quiz.page.get_by_role("button", name="Maak mijn deelnamebewijs").click()
    quiz.page.pdf(path=path, prefer_css_page_size=True)
    (sheet,) = PdfReader(path).pages
    words = " ".join(sheet.extract_text().split())
    for expected in (NAME, "Gemeente: Alphen-Chaam", "Signalen zien, gehaald op 27 november 2026",
                     "Een signaal doorgeven, gehaald op 27 november 2026"):  # fmt: skip
        assert expected in words
    assert NAME not in str(quiz.stored())
