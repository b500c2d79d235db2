"""Header, menu and search: by keyboard, on a phone, and without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 320, "height": 700}
WIDE: ViewportSize = {"width": 1280, "height": 800}
MENU = "[data-part=menu-button]"
MENU_LINK = "[data-part=menu-link]"
SEARCH = ".wv-toggle--search"
IS_SEEN = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const inside = box.right > 0 && box.left < innerWidth && box.width > 0 && box.height > 0;
  return inside && getComputedStyle(element).visibility === "visible";
}"""


@pytest.fixture
def phone(browser: Browser, site_address: str) -> Iterator[Page]:
    page = browser.new_context(viewport=PHONE, reduced_motion="reduce").new_page()
    page.goto(f"{site_address}/modules/")
    yield page
    page.context.close()


def test_every_stop_of_the_keyboard_on_a_phone_can_be_seen(phone: Page) -> None:
    unseen = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement === document.body"):
            break
        phone.wait_for_timeout(50)
        if not phone.evaluate(IS_SEEN):
            unseen.append(phone.evaluate("document.activeElement.outerHTML"))

    assert unseen == []


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(phone: Page) -> None:
    button = phone.locator(MENU)
    link = phone.locator("#wv-menu a").first
    expect(link).not_to_be_visible()

    button.focus()
    phone.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    phone.keyboard.press("Escape")

    expect(link).not_to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_searching_by_keyboard_on_a_phone_finds_a_page(phone: Page) -> None:
    phone.locator(SEARCH).focus()
    phone.keyboard.press("Enter")
    expect(phone.locator(".wv-search__input")).to_be_focused()
    phone.keyboard.type("wijkteam")

    result = phone.locator(".wv-search__option").first

    expect(result).to_contain_text("wijkteam")


def test_the_menu_closes_again_with_its_button(phone: Page) -> None:
    button = phone.locator(MENU)
    button.click()
    button.click()

    expect(phone.locator("#wv-menu")).not_to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(phone: Page) -> None:
    phone.keyboard.press("Tab")
    expect(phone.locator(".wv-skip")).to_be_focused()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")

    assert phone.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_is_open_where_the_reader_is(phone: Page) -> None:
    phone.locator(MENU).click()

    expect(phone.locator("#wv-menu [aria-current=page]")).to_be_visible()
    expect(phone.locator("#wv-menu details[open]")).to_have_count(1)


def test_without_a_script_a_link_opens_the_menu(browser: Browser, site_address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}/modules/")
    expect(page.locator(MENU)).not_to_be_visible()
    expect(page.locator(SEARCH)).not_to_be_visible()
    expect(page.locator("#wv-menu")).not_to_be_visible()

    page.locator(MENU_LINK).click()

    expect(page.locator("#wv-menu [aria-current=page]")).to_be_visible()
    context.close()


def test_the_contents_of_a_page_name_the_headings_of_its_text(
    browser: Browser, site_address: str
) -> None:
    page = browser.new_context(viewport=WIDE).new_page()
    page.goto(f"{site_address}/wet/")
    named = page.locator(".wv-toc a")

    expect(named.first).to_have_text("Wat is strafbaar?")
    expect(named.last).to_have_text("Bronnen")
    ids = named.evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert page.evaluate("ids => ids.every(id => document.getElementById(id))", ids)
    page.context.close()


def test_the_language_switch_leads_to_the_same_page(phone: Page, site_address: str) -> None:
    phone.locator("a[hreflang=en]").focus()
    phone.keyboard.press("Enter")

    phone.wait_for_url(f"{site_address}/en/modules/")
    expect(phone.locator("h1")).to_have_text("Modules")
    expect(phone.locator("html")).to_have_attribute("lang", "en")


def test_no_page_asks_another_host_or_breaks_the_policy(
    browser: Browser, site_address: str
) -> None:
    page = browser.new_context().new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for path in ("", "modules/signalen-aan-de-balie/", "quizzes/signalen-aan-de-balie/", "en/"):
        page.goto(f"{site_address}/{path}", wait_until="networkidle")

    page.context.close()
    assert [url for url in asked if not url.startswith(site_address)] == []
    assert said == []
