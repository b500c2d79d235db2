"""A sample of the audit: each kind of page in every state; `scripts/audit.py` does them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest
from browser.axe import SCRIPT as AXE
from browser.axe import violations
from playwright.sync_api import Browser, Page

from waakvlam.audit.looking import Look
from waakvlam.audit.site import AuditedPage

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
LONG = {"sources", "for experts"}
"""Kinds that say the same hundreds of times: the first and last of it are enough here."""

SHORTEN = """addEventListener("DOMContentLoaded", () => {
  for (const long of document.querySelectorAll("main article, main ol, main ul, main tbody")) {
    for (const child of Array.from(long.children).slice(12, -2)) child.remove();
  }
})"""
SEARCHED = {"home", "quiz"}
"""Kinds on which search is opened: on the others header, search and style are one of theirs."""

WIDTHS = (320, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


class Tabs:
    """A tab for pages as they are and one for long pages, which are shortened in it."""

    def __init__(self, browser: Browser) -> None:
        self.whole, self.shortened = browser.new_page(), browser.new_page()
        self.shortened.add_init_script(SHORTEN)

    def of(self, kind: str) -> Page:
        return self.shortened if kind in LONG else self.whole


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Tabs:
    return Tabs(browser)


@pytest.fixture
def page(tabs: Tabs) -> Page:
    return tabs.whole


def found(page: Page, widths: Sequence[int] = WIDTHS) -> list[str]:
    """Return what is wrong at each width, in light and dark, one line per place."""
    return [line for width in widths for scheme in SCHEMES for line in look(page, width, scheme)]


def look(page: Page, width: int, scheme: Scheme) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(media="screen", reduced_motion="reduce")
    page.emulate_media(color_scheme=scheme, forced_colors="none")
    for violation in violations(page):
        yield f"{width} {scheme}: {violation}"
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield f"{width}: the page scrolls sideways"


@pytest.mark.parametrize("kind", KINDS)
def test_the_audit_finds_nothing_on_a_page(tabs: Tabs, site_address: str, kind: str) -> None:
    page, axe = tabs.of(kind), AXE.read_text(encoding="utf-8")
    opens = ("menu", "search") if kind in SEARCHED else ("menu",)

    result = Look(page, AuditedPage(KINDS[kind], "nl"), site_address, axe, opens).run()

    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    assert [str(finding) for finding in result.findings] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_in_english_has_no_violation(tabs: Tabs, site_address: str, kind: str) -> None:
    page = tabs.of(kind)
    page.goto(f"{site_address}/en/{KINDS[kind]}")

    assert list(look(page, 320, "light")) == []


def test_the_page_for_lost_visitors_has_no_violation(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/404.html")

    assert found(page) == []
