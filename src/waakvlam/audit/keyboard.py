"""Walk through a page with the Tab key, as somebody without a mouse does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waakvlam.audit.evidence import Finding, View

if TYPE_CHECKING:
    from playwright.sync_api import Page

AT_ONCE = 15
"""Keys between two questions whether the walk is over; where none of them found a new stop, the
keyboard is caught in a trap."""

TAB = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
"""Down alone, as a key that is held: up does nothing and takes as long."""

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
    keyboard = page.context.new_cdp_session(page)
    before, stops, is_over = -1, 0, False
    while stops > before and not is_over:
        for _ in range(AT_ONCE):
            keyboard.send("Input.dispatchKeyEvent", TAB)
        before = stops
        stops, is_over = page.evaluate("waakvlamAudit.soFar()")
    return is_over or stops == 0


def _findings(faults: list[list[str]], view: View) -> Iterator[Finding]:
    for fault, place in faults:
        yield Finding(CHECK_BY_FAULT[fault], fault, str(view), place, "")
