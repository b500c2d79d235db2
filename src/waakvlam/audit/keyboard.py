"""Walk through a page with the Tab key, as somebody without a mouse does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waakvlam.audit.evidence import Finding, View

if TYPE_CHECKING:
    from playwright.sync_api import Page

AT_ONCE = 15
"""Keys between two questions whether the walk is over."""

MOST = 4500
"""Stops after which the keyboard is caught in a trap."""

CHECK_BY_FAULT = {
    "unseen": "focus",
    "covered": "focus",
    "no-ring": "focus",
    "order": "keyboard",
    "unreached": "keyboard",
    "trap": "keyboard",
}


def walk(page: Page, view: View) -> tuple[int, tuple[Finding, ...]]:
    """Return the number of stops, and what is wrong with them."""
    page.evaluate("waakvlamAudit.begin()")
    is_over = _press_to_the_end(page)
    told = page.evaluate("waakvlamAudit.walked()")
    faults = [*told["faults"], *([] if is_over else [["trap", "the keyboard does not get out"]])]
    return told["stops"], tuple(_findings(faults, view))


def _press_to_the_end(page: Page) -> bool:
    for _ in range(MOST // AT_ONCE):
        for _ in range(AT_ONCE):
            page.keyboard.press("Tab")
        if page.evaluate("waakvlamAudit.isOver()"):
            return True
    return False


def _findings(faults: list[list[str]], view: View) -> Iterator[Finding]:
    for fault, place in faults:
        yield Finding(CHECK_BY_FAULT[fault], fault, str(view), place, "")
