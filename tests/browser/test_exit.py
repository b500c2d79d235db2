"""A reader can leave the site at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Page, expect
from whole_site import ROOT

from waakvlam.load import load

pytestmark = pytest.mark.browser

PAGES = ("", "nu-doen/", "veiligheid/", "en/", "en/veiligheid/")


@pytest.fixture(scope="module")
def neutral() -> str:
    address = load(ROOT).sites["nl"].programme.exit_address
    assert address is not None
    return str(address)


@pytest.fixture
def page(browser: Browser, neutral: str) -> Iterator[Page]:
    context = browser.new_context()
    context.route(neutral, lambda route: route.fulfill(body="<h1>Weather</h1>"))
    page = context.new_page()
    yield page
    context.close()


def test_leaving_goes_to_the_neutral_page_and_erases_what_was_kept(
    page: Page, site_address: str, neutral: str
) -> None:
    page.goto(f"{site_address}/privacy/")
    page.evaluate("localStorage.setItem('waakvlam', '{}')")
    page.goto(f"{site_address}/nu-doen/")
    page.get_by_role("link", name="Verlaat deze site", exact=True).click()
    page.wait_for_url(neutral)

    page.go_back()
    assert page.url == f"{site_address}/privacy/"
    assert page.evaluate("localStorage.getItem('waakvlam')") is None


def test_three_times_shift_leaves_and_is_announced(
    page: Page, site_address: str, neutral: str
) -> None:
    page.goto(f"{site_address}/")
    status = page.locator("wv-exit [role=status]")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Druk nog twee keer om weg te gaan.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift. Druk nog een keer om weg te gaan.")
    page.keyboard.press("Shift")
    page.wait_for_url(neutral)


def test_another_key_between_and_a_long_wait_start_again(page: Page, site_address: str) -> None:
    page.clock.install()
    page.goto(f"{site_address}/")
    status = page.locator("wv-exit [role=status]")
    for key in ("Shift", "Shift", "a", "Shift"):
        page.keyboard.press(key)
    expect(status).to_have_text("Shift. Druk nog twee keer om weg te gaan.")
    page.clock.run_for(5001)
    expect(status).to_have_text("Weggaan met Shift is gestopt.")
    for key in ("Shift", "Shift"):
        page.keyboard.press(key)
    assert page.url == f"{site_address}/"


def test_the_page_is_covered_while_leaving_and_shown_again_on_return(
    page: Page, site_address: str, neutral: str
) -> None:
    page.context.route(neutral, lambda route: route.fulfill(status=204))
    page.goto(f"{site_address}/")
    page.locator("wv-exit a").click()
    expect(page.get_by_role("alert")).to_have_text("Even wachten")
    size = page.viewport_size
    assert page.get_by_role("alert").bounding_box() == {"x": 0, "y": 0, **(size or {})}
    expect(page.locator("header")).to_be_hidden()

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("header")).to_be_visible()
    expect(page.locator("wv-exit [role=alert]")).to_be_empty()


def test_the_way_out_is_among_the_first_two_stops_of_the_keyboard(
    page: Page, site_address: str, neutral: str
) -> None:
    page.goto(f"{site_address}/nu-doen/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Verlaat deze site meteen")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(neutral)


def test_the_way_out_stays_in_sight(page: Page, site_address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"{site_address}/nu-doen/")
    page.evaluate("scrollTo({ top: 1200, behavior: 'instant' })")
    expect(page.locator("wv-exit a")).to_be_in_viewport(ratio=1)


def test_without_script_the_way_out_is_an_ordinary_link(
    browser: Browser, site_address: str, neutral: str
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site_address}/nu-doen/")
    for link in page.locator("[data-wv-exit]").all():
        assert (link.get_attribute("href"), link.get_attribute("rel")) == (
            neutral,
            "nofollow noreferrer",
        )
    page.context.close()


def test_pages_for_learning_have_no_way_out(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/quizzes/signalen-aan-de-balie/")
    expect(page.locator("[data-wv-exit]")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_no_violation(page: Page, site_address: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_address}/{path}")
    expect(page.locator("wv-exit a")).to_be_visible()
    assert violations(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert violations(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
