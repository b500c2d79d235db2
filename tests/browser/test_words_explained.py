"""A word of the glossary opens by hand, by keyboard and on paper, without any script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

MODULE = "modules/vormen-van-uitbuiting/"


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}/{MODULE}")
    yield page
    context.close()


def test_a_word_opens_and_closes_by_keyboard(page: Page) -> None:
    word, meaning = page.locator(".wv-word").first, page.locator(".wv-word__meaning").first
    expect(meaning).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")
    expect(meaning.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()


def test_a_press_elsewhere_closes_it_and_its_link_leads_to_the_word(page: Page) -> None:
    word, meaning = page.locator(".wv-word").nth(1), page.locator(".wv-word__meaning").nth(1)
    word.click()
    page.locator("h1").click()
    expect(meaning).to_be_hidden()
    word.click()
    name = str(word.get_attribute("popovertarget")).removeprefix("wv-word-")
    meaning.locator("a").click()
    assert page.url.endswith(f"/woordenlijst/#{name}")
    expect(page.locator(f"#{name}")).to_be_visible()


def test_on_paper_the_meaning_stands_between_brackets(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator(".wv-word__text").first).to_be_visible()
    expect(page.locator(".wv-word__more").first).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_an_open_word_has_no_violation(
    browser: Browser, site_address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{site_address}/{MODULE}")
    page.locator(".wv-word").first.click()
    assert list(violations(page)) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    context.close()
