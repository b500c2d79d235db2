"""Scripts that come late, or never, on a bad line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from browser.hand_over_page import COMPLETION
from playwright.sync_api import Browser, Page, Route, expect

from waakvlam.assignments import Assignment, write_assignment

pytestmark = pytest.mark.browser

TASK = write_assignment(Assignment(id="balie", path="balie-burgerzaken", group="Balie"))
PAGES = {
    "a checklist": "checklists/balie-burgerzaken/",
    "a learning path": "leerroute/",
    "a quiz": "quizzes/signalen-aan-de-balie/",
    "an assignment of a link": f"opdracht/#{TASK}",
    "an assignment without a link": "en/opdracht/",
    "counting": "tellen/",
    "handing over": "inleveren/",
    "handing over at its end": "en/inleveren/#deelnamebewijs",
    "making an assignment": "opdracht-maken/",
    "refreshing": "opfrissen/",
}
QUIZ = "signalen-aan-de-balie"
KEPT = json.dumps(
    {
        "version": 1,
        "owner": "7k2m9qxz4w1a",
        "municipality": "aalten",
        "workplace": "balie-burgerzaken",
        "completions": {QUIZ: COMPLETION | {"quiz": QUIZ}},
    }
)
"""What a device keeps of somebody who passed a quiz; some pages show other things then."""

VISITS = [("nothing", kind) for kind in PAGES] + [
    ("a quiz", kind) for kind in ("a learning path", "handing over", "refreshing")
]
SHIFTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().map(({ value }) => value)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
})"""
PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
})"""
WAITING = """(name) => {
  const waits = document.getAnimations().filter((wait) => wait.animationName === name);
  document.getAnimations().forEach((wait) => wait.finish());
  return [...new Set(waits.map((wait) => wait.effect.getTiming().delay))];
}"""
WITHOUT = '[data-part="without-script"]'


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(viewport={"width": 412, "height": 823}).new_page()
    yield page
    page.context.close()


@pytest.mark.parametrize(("passed", "kind"), VISITS)
def test_nothing_moves_when_the_scripts_come_after_the_text(
    passed: str, kind: str, phone: Page, site_address: str
) -> None:
    def after_the_text(route: Route) -> None:
        phone.evaluate(PAINTED)
        route.continue_()

    if passed == "a quiz":
        phone.add_init_script(f"localStorage.setItem('waakvlam', {KEPT!r})")
    phone.route("**/*.js", after_the_text)
    phone.goto(f"{site_address}/{PAGES[kind]}")
    expect(phone.locator(WITHOUT)).to_have_count(0)

    assert phone.evaluate(SHIFTED) == []


@pytest.mark.parametrize("kind", ["a quiz", "counting", "refreshing"])
def test_a_page_of_which_the_scripts_never_come_says_what_works_without(
    kind: str, phone: Page, site_address: str
) -> None:
    phone.route("**/*.js", lambda route: route.abort())
    phone.goto(f"{site_address}/{PAGES[kind]}")
    expect(phone.locator(WITHOUT).first).to_be_hidden()

    phone.evaluate("document.getAnimations().forEach((wait) => wait.finish())")

    expect(phone.locator(WITHOUT).first).to_be_visible()
    assert phone.locator('[data-part="with-script"]').first.bounding_box() is None


def test_text_that_waits_for_a_script_waits_no_longer_than_four_seconds(
    phone: Page, site_address: str
) -> None:
    below = phone.locator("#wat-is-een-bewijs")
    phone.route("**/*.js", lambda route: route.abort())
    phone.goto(f"{site_address}/{PAGES['handing over']}")
    expect(below).to_be_hidden()

    (waiting,) = phone.evaluate(WAITING, "wv-after-all")

    assert waiting == 4000
    expect(below).to_be_visible()
    expect(phone.locator("#papier")).to_be_visible()
