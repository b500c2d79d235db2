"""Search in a browser: keys, what a screen reader is told, and no violation while it is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

OPTION = ".wv-search__option"


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """Open a narrow page that may report no mistake."""
    page = browser.new_context(viewport={"width": 320, "height": 700}).new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{site_address}/modules/")
    yield page
    page.context.close()
    assert wrong == []


def search(page: Page, query: str) -> None:
    page.locator(".wv-toggle--search").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(query)
    expect(page.locator(OPTION).first).to_be_visible()


def test_nothing_of_search_is_loaded_before_it_is_opened(page: Page) -> None:
    sources = page.evaluate("Array.from(document.scripts, (script) => script.src)")
    assert [one for one in sources if "minisearch" in one or "/search/" in one] == []


def test_results_are_chosen_with_arrows_and_opened_with_enter(page: Page) -> None:
    search(page, "paspoort afgepakt")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    second = page.get_by_role("option").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(second.get_attribute("id")))
    address = str(second.evaluate("(option) => option.href"))
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_a_result_says_what_it_is_and_why_and_the_count_is_announced(page: Page) -> None:
    search(page, "signalenlijst wijkteam")
    first = page.locator(OPTION).first
    expect(first.locator(".wv-search__kind")).to_have_text("Signalenlijst")
    expect(first.locator("mark").first).to_be_visible()
    expect(page.locator("#wv-search-status")).to_contain_text("resultaten")


def test_escape_closes_search_and_brings_the_focus_back(page: Page) -> None:
    search(page, "loverboy")
    page.keyboard.press("Escape")
    button = page.locator(".wv-toggle--search")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")


def test_what_is_typed_takes_the_place_of_an_earlier_question(page: Page) -> None:
    search(page, "loverboy")
    page.keyboard.press("Escape")
    expect(page.locator(".wv-toggle--search")).to_be_focused()

    page.keyboard.press("Enter")
    page.keyboard.type("paspoort")

    expect(page.get_by_role("combobox")).to_have_value("paspoort")


def test_a_part_that_does_not_come_is_told_and_asked_for_again(
    browser: Browser, site_address: str
) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{site_address}/modules/")
    page.route("**/postings-*.js", lambda route: route.abort())
    page.route("**/postings-*.js", lambda route: route.fulfill(body=""), times=1)
    page.locator(".wv-toggle--search").click()
    page.keyboard.type("loverbo")
    expect(page.locator("#wv-search-status")).to_contain_text("Zoeken lukt nu niet.")

    page.unroute("**/postings-*.js")
    page.keyboard.type("y")
    expect(page.locator(OPTION).first).to_be_visible()
    expect(page.locator("#wv-search-status")).to_contain_text("result")
    page.context.close()


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_open_search_has_no_violation_and_no_sideways_scroll(page: Page, colours: str) -> None:
    page.emulate_media(color_scheme=colours)  # type: ignore[arg-type] # one of Playwright's
    search(page, "aandachtsfunctionaris")
    expect(page.locator("#wv-search-status")).not_to_be_empty()
    wide = page.evaluate("document.querySelector('#wv-search').scrollWidth - innerWidth")
    assert wide <= 0
    assert violations(page) == []


def test_hostile_text_that_is_typed_stays_text(page: Page) -> None:
    search(page, "<img src=x onerror=alert(1)> loverboy")
    assert page.locator("#wv-search img").count() == 0


def test_without_a_script_the_link_leads_to_everything_from_a_to_z(
    browser: Browser, site_address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for start, title in (("modules/", "Van A tot Z"), ("en/modules/", "From A to Z")):
        page.goto(f"{site_address}/{start}")
        page.locator("[data-wv-without-script]").click()
        expect(page.locator("h1")).to_have_text(title)
        expect(page.locator("main a", has_text="Veilig Thuis")).to_be_visible()
    context.close()
