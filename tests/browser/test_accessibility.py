"""No violation of WCAG 2.2 A and AA that axe can find, on each kind of page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest
from browser.axe import violations
from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

KINDS = {
    "home": "",
    "page": "nu-doen/",
    "module list": "modules/",
    "module": "modules/signalen-aan-de-balie/",
    "learning path": "leerroute/",
    "quiz list": "quizzes/",
    "quiz": "quizzes/signalen-aan-de-balie/",
    "checklist list": "checklists/",
    "checklist": "checklists/wijkteam/",
    "role list": "roles/",
    "role": "roles/aandachtsfunctionaris/",
    "sources": "sources/",
    "glossary": "woordenlijst/",
    "plan": "beleidsplan/",
    "hand-over": "inleveren/",
    "refresh": "opfrissen/",
    "make-assignment": "opdracht-maken/",
    "assignment": "opdracht/",
    "count": "tellen/",
    "pocket card": "cards/wijkteam/",
    "safety": "veiligheid/",
    "for experts": "voor-deskundigen/",
    "what is due": "nakijken/",
    "translation": "vertaling/",
}
WIDTHS = (320, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context().new_page()
    yield page
    page.context.close()


def found(page: Page, widths: Sequence[int] = WIDTHS) -> list[str]:
    """Return what is wrong at each width, in light and dark, one line per place."""
    return [line for width in widths for scheme in SCHEMES for line in look(page, width, scheme)]


def look(page: Page, width: int, scheme: Scheme) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for violation in violations(page):
        yield f"{width} {scheme}: {violation}"
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield f"{width}: the page scrolls sideways"


def answer_everything(page: Page) -> None:
    """Choose the first answer everywhere, check each question, and finish."""
    for form in page.locator("[data-question]").all():
        for choices in form.locator("select").all():
            choices.select_option(index=1)
        if form.locator("input").count():
            form.locator("input").first.check()
        follow_the_story(form)
        form.locator("button[type=submit]").click()
    page.locator("[data-part=finish] button").click()


def follow_the_story(form: Locator) -> None:
    """Take the first choice of each step, up to an end; do nothing where there is no story."""
    choice = form.locator(".wv-place__choice:visible").first
    while choice.count():
        choice.click()


@pytest.mark.parametrize("language", ["", "en/"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_no_violation(page: Page, site_address: str, kind: str, language: str) -> None:
    page.goto(f"{site_address}/{language}{KINDS[kind]}")

    assert found(page) == []


def test_the_page_for_lost_visitors_has_no_violation(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/404.html")

    assert found(page) == []


def test_a_quiz_has_no_violation_after_answering(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/{KINDS['quiz']}")
    answer_everything(page)

    assert found(page) == []


def test_a_quiz_has_no_violation_when_an_answer_is_missing(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/{KINDS['quiz']}")
    page.locator("[data-question] button[type=submit]").first.click()

    assert found(page) == []


@pytest.mark.parametrize("opened", ["[data-part=menu-button]", ".wv-toggle--search"])
def test_an_open_menu_and_search_have_no_violation_on_a_phone(
    page: Page, site_address: str, opened: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{site_address}/{KINDS['module']}")
    page.locator(opened).click()
    page.wait_for_timeout(500)  # the theme slides them in

    assert found(page, widths=[320]) == []
