"""Scripts that come late, or never, on a bad line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

PAGES = {
    "a checklist": "checklists/balie-burgerzaken/",
    "a learning path": "leerroute/",
    "a quiz": "quizzes/signalen-aan-de-balie/",
    "making an assignment": "opdracht-maken/",
}
SHIFTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().map(({ value }) => value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
})"""
PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
})"""
WITHOUT = '[data-part="without-script"]'


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 412, "height": 823}).new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_nothing_moves_when_the_scripts_come_after_the_text(
    kind: str, phone: Page, site_address: str
) -> None:
    def after_the_text(route: Route) -> None:
        phone.evaluate(PAINTED)
        route.continue_()

    phone.route("**/*.js", after_the_text)
    phone.goto(f"{site_address}/{PAGES[kind]}")
    expect(phone.locator(WITHOUT)).to_have_count(0)

    assert phone.evaluate(SHIFTED) == []


def test_a_page_of_which_the_scripts_never_come_says_what_works_without(
    phone: Page, site_address: str
) -> None:
    phone.route("**/*.js", lambda route: route.abort())
    phone.goto(f"{site_address}/{PAGES['a quiz']}")
    expect(phone.locator(WITHOUT).first).to_be_hidden()

    phone.evaluate("document.getAnimations().forEach((wait) => wait.finish())")

    expect(phone.locator(WITHOUT).first).to_be_visible()
    assert phone.locator('[data-part="with-script"]').first.bounding_box() is None
