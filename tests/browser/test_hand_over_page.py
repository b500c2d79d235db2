"""The page «Inleveren»: what is handed over, and every way to do it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, quote, urlsplit

import pytest
import zxingcpp
from browser.axe import violations
from browser.hand_over_page import COMPLETION, MANY, kept, open_with, receipt_in
from browser.quiz_page import OpenQuiz
from browser.test_line import tab_to
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from whole_site import ROOT, waakvlam

from waakvlam.load import load

pytestmark = pytest.mark.browser

TITLE = "Toets: signalen zien"
QUIZ = "signalen-aan-de-balie"
HOSTILE = [
    "#wv-passed=%",
    "#wv-passed=" + quote('{"version":1,"completions":{"__proto__":{}}}'),
    "#wv-passed=" + quote('{"version":1,"owner":"<img src=x onerror=alert(1)>"}'),
    "#wv-passed=" + quote("[" * 5000),
]


def seen(page: Page) -> str:
    """Return what a scanner reads from the QR code on the screen."""
    picture = page.locator(".wv-qr svg").screenshot()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    text: str = code.text
    return text


def test_a_quiz_passes_its_result_on_and_nothing_is_stored(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer_all()
    quiz.finish()
    quiz.hand_over()
    before = quiz.receipt()
    quiz.part("onward").click()
    quiz.page.wait_for_url("**/inleveren.html")

    expect(quiz.part("titles").locator("li")).to_contain_text([TITLE])
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()
    assert quiz.receipt() == before
    assert quiz.stored() == {}

    quiz.page.locator("a[hreflang=en]").click()
    quiz.page.wait_for_url("**/en/inleveren.html")
    quiz.page.get_by_role("button", name="Make my receipt").click()
    assert quiz.receipt() == before


def test_what_is_kept_on_this_device_is_handed_over_with_its_title(open_quiz: OpenQuiz) -> None:
    gone = COMPLETION | {"quiz": "weg"}
    old = COMPLETION | {"revision": 1}
    page = open_with(open_quiz(), {"signalen": old, "weg": gone})

    expect(page.locator('[data-part="contents"]')).to_contain_text("2 toetsen")
    expect(page.locator('[data-part="titles"] li')).to_have_text(
        [
            f"{TITLE}, versie 1, gehaald op 1 oktober 2026."
            " Deze toets is vernieuwd sinds je hem deed."
            " Doe hem opnieuw, want deze uitslag telt niet meer mee.",
            "een toets die niet meer op deze site staat, versie 2, gehaald op 1 oktober 2026",
        ]
    )


def test_without_a_passed_quiz_the_page_says_what_to_do_first(open_quiz: OpenQuiz) -> None:
    page = open_quiz().page
    page.goto(page.url.replace("quizzes/signalen", "inleveren"))
    expect(page.get_by_text("Er is nu nog niets om in te leveren.")).to_be_visible()
    expect(page.get_by_role("link", name="Naar de toetsen")).to_be_visible()
    expect(page.get_by_role("button", name="Maak mijn")).to_have_count(0)


@pytest.mark.parametrize("fragment", HOSTILE, ids=range(len(HOSTILE)))
def test_a_link_that_anybody_wrote_brings_nothing(open_quiz: OpenQuiz, fragment: str) -> None:
    quiz = open_quiz()
    quiz.page.goto(f"{quiz.address}/inleveren.html{fragment}")
    expect(quiz.page.get_by_text("Er is nu nog niets om in te leveren.")).to_be_visible()
    assert "#" not in quiz.page.url
    assert quiz.stored() == {}


def test_a_link_changes_nothing_that_is_kept(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    open_with(quiz, {"signalen": COMPLETION})
    before = quiz.stored()
    other = kept({"ander": COMPLETION | {"quiz": "ander"}})
    quiz.page.goto(f"{quiz.address}/index.html")
    quiz.page.goto(f"{quiz.address}/inleveren.html#wv-passed={quote(other)}")
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()

    assert [found.quiz for found in quiz.receipt().completions] == ["signalen"]
    assert quiz.stored() == before


def test_a_draft_mail_holds_the_receipt(open_quiz: OpenQuiz) -> None:
    page = open_with(open_quiz(), {"signalen": COMPLETION})
    link = page.get_by_role("link", name="Maak een mail")
    address = link.get_attribute("href") or ""

    assert len(address) <= 1500
    assert urlsplit(address).path == "inleveren@example.org"
    fields = parse_qs(urlsplit(address).query)
    assert fields["subject"] == ["Mijn bewijs: 100% & klaar"]
    assert "%0D%0A" in address
    assert receipt_in(fields["body"][0]).completions[0].quiz == "signalen"
    expect(page.get_by_text("De mail gaat naar inleveren@example.org.")).to_be_visible()


def test_a_form_gets_the_receipt_in_its_address(open_quiz: OpenQuiz) -> None:
    page = open_with(open_quiz(), {"signalen": COMPLETION})
    link = page.get_by_role("link", name="Open het formulier")
    address = urlsplit(link.get_attribute("href") or "")

    assert (address.hostname, address.fragment) == ("forms.example.org", "start")
    fields = parse_qs(address.query)
    assert fields["id"] == ["7"]
    assert receipt_in(fields["receipt"][0]).completions[0].quiz == "signalen"
    expect(page.get_by_text("gaat je bewijs naar forms.example.org.")).to_be_visible()


def test_a_receipt_that_is_too_long_for_a_way_says_so(open_quiz: OpenQuiz) -> None:
    page = open_with(open_quiz(), MANY)

    expect(page.get_by_role("link", name="Maak een mail")).to_have_count(0)
    expect(page.get_by_text("te lang voor een mail")).to_be_visible()
    expect(page.get_by_role("link", name="Open het formulier")).to_have_count(0)
    expect(page.get_by_text("te lang om vanzelf in het formulier")).to_be_visible()
    page.get_by_role("button", name="Toon een QR-code").click()
    expect(page.get_by_text("Een QR-code lukt niet met dit bewijs.")).to_be_visible()
    expect(page.locator(".wv-qr svg")).to_have_count(0)
    assert len(receipt_in(page.locator("#wv-receipt").input_value()).completions) == 60


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_qr_code_of_the_screen_is_counted(
    browser: Browser, site_address: str, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_context(color_scheme=scheme).new_page()
    quiz = load(ROOT).sites["nl"].quizzes[QUIZ]
    count = len(quiz.questions)
    completion = COMPLETION | {"quiz": QUIZ, "revision": quiz.revision, "day": "20261120"}
    text = kept({QUIZ: completion | {"score": count, "max": count, "first": "1" * count}})
    page.goto(f"{site_address}/inleveren/")
    page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    page.reload()
    page.locator("#wv-municipality").select_option("doetinchem")
    page.locator("#wv-workplace").select_option("balie-burgerzaken")
    page.get_by_role("button", name="Maak mijn bewijs").click()
    page.get_by_role("button", name="Toon een QR-code").click()
    expect(page.get_by_role("img", name="QR-code met je bewijs.")).to_be_visible()

    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "scan.txt").write_text(seen(page), encoding="utf-8", newline="\n")
    page.context.close()
    result = waakvlam(["tally", inbox, "--out", tmp_path / "out"])
    assert result.returncode == 0, result.stdout + result.stderr
    summary = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert (summary["totals"]["read"], summary["totals"]["counted"]) == (1, 1)


def test_a_qr_code_of_twenty_quizzes_is_still_read_from_the_screen(open_quiz: OpenQuiz) -> None:
    some = dict(list(MANY.items())[:20])
    page = open_with(open_quiz(), some)
    page.get_by_role("button", name="Toon een QR-code").click()
    assert len(receipt_in(seen(page)).completions) == 20


def test_the_library_for_qr_codes_is_loaded_only_where_codes_are_shown(built_site: Path) -> None:
    pages = [path for path in built_site.rglob("*.html") if "qrcode" in path.read_text("utf-8")]
    names = sorted(path.relative_to(built_site).as_posix() for path in pages)
    showing = ("inleveren", "opdracht-maken")
    assert names == sorted(f"{way}{page}/index.html" for page in showing for way in ("", "en/"))
    assert list((built_site / "assets" / "vendor").glob("qrcode-generator-*/LICENSE"))


def test_everything_works_by_keyboard(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    open_with(quiz, {"signalen": COMPLETION})
    page = quiz.page
    page.reload()
    tab_to(page, "wv-hand-over button[type=submit]")
    page.keyboard.press("Enter")
    expect(quiz.part("status")).to_be_focused()
    tab_to(page, '[data-part="qr"]')
    page.keyboard.press("Enter")
    expect(page.locator(".wv-qr svg")).to_be_visible()
    tab_to(page, '[data-part="mail"]')
    tab_to(page, '[data-part="form-address"]')
    tab_to(page, '[data-part="name"]')
    page.keyboard.type("Sam")
    page.keyboard.press("Enter")
    expect(quiz.part("certificate-status")).to_be_focused()
    tab_to(page, '[data-part="print"]')


def test_without_scripts_the_page_tells_how_to_hand_over_on_paper(
    browser: Browser, small_site_address: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{small_site_address}/inleveren.html")

    expect(page.get_by_role("heading", name="Inleveren op papier")).to_be_visible()
    expect(page.get_by_text("Geef dat blad aan wie jou de toets heeft gegeven.")).to_be_visible()
    expect(page.get_by_text("Het laat niet zien wie achter het scherm zat.")).to_be_visible()
    expect(page.get_by_text("Een deelnamebewijs maken kan hier nu niet")).to_be_visible()
    expect(page.locator("article").get_by_role("button")).to_have_count(0)
    page.context.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_pushes_the_page_sideways(
    open_quiz: OpenQuiz, width: int, scheme: Literal["light", "dark"]
) -> None:
    quiz = open_quiz(viewport={"width": width, "height": 900}, color_scheme=scheme)
    quiz.page.goto(f"{quiz.address}/inleveren.html")
    found = violations(quiz.page)
    page = open_with(quiz, {"signalen": COMPLETION})
    page.get_by_role("button", name="Toon een QR-code").click()
    page.get_by_role("button", name="Maak mijn deelnamebewijs").click()
    found += violations(page)
    page.get_by_label("Je naam").fill("Sam de Vries")
    page.get_by_role("button", name="Maak mijn deelnamebewijs").click()

    assert found + violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
