"""A whole visit by keyboard alone, on a page of 320 pixels: 400 % zoom on a common screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.hands import Choose, Gesture, Keyboard, Press, Tick
from browser.quiz_page import CLAIM, MULTIPLE, RIGHT, SINGLE, QuizPage
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

IS_SEEN = """() => {
  const here = document.activeElement;
  if (here === document.body) return true;
  const label = here.labels?.[0];
  return [here, ...(label ? [label] : [])].some((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth
      && box.bottom > 0 && box.top < innerHeight;
  });
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    zoomed = browser.new_context(viewport={"width": 320, "height": 256}, reduced_motion="reduce")
    yield zoomed.new_page()
    zoomed.close()


def do(page: Page, *gestures: Gesture) -> None:
    """Do each thing with the keyboard; what has the focus then must be in sight."""
    for gesture in gestures:
        Keyboard().do(page.locator("body"), gesture)
        assert page.evaluate(IS_SEEN), gesture


def follow(page: Page, selector: str) -> None:
    """Go to another page with the keyboard."""
    with page.expect_navigation():
        Keyboard().do(page.locator("body"), Press(selector))


def ticks() -> Iterator[Gesture]:
    """Yield what answers every question right."""
    for question in (SINGLE, CLAIM, MULTIPLE):
        form = f'[data-question="{question}"]'
        for value in RIGHT[question]:
            yield Tick(f'{form} input[value="{value}"]')
        yield Press(f"{form} button[type=submit]")


def test_somebody_finds_a_quiz_passes_it_in_english_and_hands_over(
    page: Page, small_site_address: str
) -> None:
    page.goto(f"{small_site_address}/index.html")
    do(page, Press("[data-part=menu-button]"))
    follow(page, "#wv-menu a[href$='quizzes/index.html']")
    follow(page, "main a[href='signalen.html']")
    follow(page, "a[hreflang=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")

    do(page, Press(f'[data-question="{SINGLE}"] button[type=submit]'))
    expect(page.locator(f'[data-question="{SINGLE}"] .wv-error').first).to_be_visible()
    do(page, *ticks(), Press("[data-part=finish] button"))
    do(page, Choose("#wv-municipality", "alphen-chaam"), Choose("#wv-workplace", "balie"))
    do(page, Press("wv-hand-over button[type=submit]"))

    receipt = QuizPage(page, small_site_address).receipt()
    assert [one.quiz for one in receipt.completions] == ["signalen"]


def test_the_menu_of_a_zoomed_page_needs_no_sideways_scrolling(
    page: Page, small_site_address: str
) -> None:
    page.goto(f"{small_site_address}/index.html")
    do(page, Press("[data-part=menu-button]"))

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator("#wv-menu a").first).to_be_visible()
