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


@pytest.mark.parametrize("kind", KINDS)
def test_the_audit_finds_nothing_on_a_page(browser: Browser, site_address: str, kind: str) -> None:
    context = browser.new_context()
    audited = AuditedPage(KINDS[kind], "nl")
    result = Look(context.new_page(), audited, site_address, AXE.read_text(encoding="utf-8")).run()
    context.close()

    assert [str(finding) for finding in result.findings] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_in_english_has_no_violation(page: Page, site_address: str, kind: str) -> None:
    page.goto(f"{site_address}/en/{KINDS[kind]}")

    assert list(look(page, 320, "light")) == []


def test_the_page_for_lost_visitors_has_no_violation(page: Page, site_address: str) -> None:
    page.goto(f"{site_address}/404.html")

    assert found(page) == []
