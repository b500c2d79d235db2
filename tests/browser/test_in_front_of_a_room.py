"""A trainer in front of a room: slides, questions and sheets, by keyboard and from disk."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

pytestmark = pytest.mark.browser

PAGES = ("trainer/index", "trainer/signalen", "trainer/signalen/answers", "trainer/signalen/paper")
DECK = "trainer/signalen/slides"
FIRST_QUESTION = "Vraag 1 van 3"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return a page that reports every mistake and asks nothing of the network."""
    page = browser.new_context(reduced_motion="reduce").new_page()
    wrong: list[str] = []
    page.context.route("http*://**", lambda route: route.abort())
    page.on("pageerror", lambda error: wrong.append(error.message))
    yield page
    page.context.close()
    assert wrong == []


@pytest.fixture
def deck(page: Page, small_site: Path) -> Page:
    page.goto(address(small_site, DECK))
    return page


def address(site: Path, uri: str) -> str:
    return (site / f"{uri}.html").as_uri()


def begin(page: Page, name: str = "Begin de presentatie") -> None:
    page.get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")


def shown(page: Page) -> Locator:
    return page.locator(".wv-slide:visible")


def number(page: Page) -> Locator:
    return page.locator("[data-part=number]")


def test_keys_alone_lead_through_the_slides_from_disk(deck: Page) -> None:
    begin(deck)
    expect(shown(deck)).to_have_count(1)
    expect(number(deck)).to_have_text("Dia 1 van 5")
    places = []
    for key in ("ArrowRight", "PageDown", " ", "ArrowLeft", "PageUp", "Shift+ ", "Home", "End"):
        deck.keyboard.press(key)
        places.append(number(deck).inner_text())
        assert deck.evaluate("document.activeElement.hidden") is False
    steps = [2, 3, 4, 3, 2, 1]
    assert places[:6] == [f"Dia {step} van 5" for step in steps]
    assert places[6:] == ["Dit is de eerste dia.", "Vraag 3 van 3"]
    deck.keyboard.press("Escape")
    expect(shown(deck)).to_have_count(9)
    expect(deck.locator("[data-part=bar]")).to_be_hidden()


def test_nothing_behind_the_slides_can_be_reached_and_112_stays_in_sight(deck: Page) -> None:
    begin(deck)
    for _ in range(15):
        deck.keyboard.press("Tab")
        inside = "document.activeElement.closest('wv-deck') || document.activeElement.tagName"
        assert deck.evaluate(f"({inside}) !== 'A'")
        assert deck.evaluate("!document.activeElement.closest('header, .wv-nav, .wv-footer')")
    expect(deck.locator(".wv-deck__danger")).to_be_visible()


def test_clock_and_note_are_shown_only_when_the_trainer_asks(deck: Page) -> None:
    begin(deck)
    expect(deck.locator("[data-part=times]")).to_be_hidden()
    deck.get_by_role("button", name="Klok").press("Enter")
    deck.keyboard.press("End")
    deck.keyboard.press("Home")
    expect(deck.locator("[data-part=times]")).to_have_text("Bezig 0:00, plan 0:00")
    deck.get_by_role("button", name="Aanwijzing").press("Enter")
    expect(deck.get_by_role("button", name="Aanwijzing")).to_have_attribute("aria-pressed", "true")


def test_the_room_sees_a_question_then_its_answer_then_the_next(deck: Page) -> None:
    begin(deck, "Begin bij de vragen")
    deck.keyboard.press("PageDown")
    expect(number(deck)).to_have_text(FIRST_QUESTION)
    answer = shown(deck).get_by_text("Zo hoor je ieders eigen antwoord.")
    expect(answer).to_be_hidden()
    deck.keyboard.press("PageDown")
    expect(answer).to_be_visible()
    expect(number(deck)).to_have_text("Het antwoord staat er.")
    deck.keyboard.press("PageDown")
    expect(number(deck)).to_have_text("Vraag 2 van 3")


def test_hands_are_counted_on_the_page_and_kept_nowhere(deck: Page) -> None:
    begin(deck, "Begin bij de vragen")
    deck.keyboard.press("ArrowRight")
    shown(deck).get_by_label("A", exact=True).fill("6")
    shown(deck).get_by_label("B", exact=True).press("2")
    expect(shown(deck).locator("[data-part=hands-total]")).to_have_text("Samen 8: A 75%, B 25%")
    expect(number(deck)).to_have_text(FIRST_QUESTION)
    assert deck.evaluate("localStorage.length + sessionStorage.length") == 0
    deck.reload()
    begin(deck, "Begin bij de vragen")
    deck.keyboard.press("ArrowRight")
    expect(shown(deck).get_by_label("A", exact=True)).to_have_value("")


def test_slides_and_questions_can_be_read_without_a_script(
    browser: Browser, small_site: Path
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address(small_site, DECK))
    expect(shown(page)).to_have_count(9)
    expect(page.get_by_role("button", name="Begin de presentatie")).to_be_hidden()
    page.locator("summary", has_text="Toon het antwoord").first.click()
    expect(page.get_by_text("Zo hoor je ieders eigen antwoord.")).to_be_visible()
    page.context.close()


def test_only_the_chosen_sheet_is_printed(page: Page, small_site: Path) -> None:
    page.goto(address(small_site, "trainer/signalen/paper"))
    page.get_by_role("link", name="Antwoordblad").click()
    page.emulate_media(media="print")
    sheets = page.locator(".wv-sheet:visible")
    expect(sheets).to_have_count(1)
    expect(sheets).to_contain_text("Zet je naam er niet op.")
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Alles").click()
    page.emulate_media(media="print")
    expect(sheets).to_have_count(4)
    expect(page.locator(":is(.wv-banner, .wv-footer, h1):visible")).to_have_count(0)


def test_the_handout_of_slides_has_two_to_a_page_and_no_answers(deck: Page) -> None:
    deck.emulate_media(media="print")
    expect(shown(deck)).to_have_count(5)
    expect(deck.locator(".wv-slide--question:visible, .wv-deck__bar:visible")).to_have_count(0)
    boxes = [slide.bounding_box() for slide in shown(deck).all()]
    begins = [box["y"] * 25.4 / 96 for box in boxes if box]
    assert all(125 < below - above < 135 for above, below in pairwise(begins))


def test_an_assignment_begins_with_the_module_of_the_page(page: Page, small_site: Path) -> None:
    page.goto(address(small_site, "trainer/signalen"))
    page.get_by_role("link", name="Opdracht maken (Signalen zien)").click()
    expect(page.get_by_role("checkbox", name="Signalen zien")).to_be_checked()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages_for_trainers_have_no_violation(
    browser: Browser, small_site_address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    size: ViewportSize = {"width": width, "height": 800}
    page = browser.new_context(viewport=size, color_scheme=scheme).new_page()
    for uri in PAGES:
        page.goto(f"{small_site_address}/{uri}.html")
        assert found(page) == [], uri
    page.goto(f"{small_site_address}/{DECK}.html")
    assert found(page) == []
    for name in ("Begin de presentatie", "Begin bij de vragen"):
        begin(page, name)
        page.keyboard.press("PageDown")
        page.keyboard.press("PageDown")
        assert found(page) == [], name
        page.keyboard.press("Escape")
    page.context.close()


def found(page: Page) -> list[str]:
    sideways = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*violations(page), *(["the page scrolls sideways"] if sideways else [])]
