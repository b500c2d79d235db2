"""Open the menu and the search by keyboard, and close them with Escape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Opener:
    """What opens something on every page."""

    button: str
    within: tuple[str, ...]
    """What is on the page because of it."""

    typed: str = ""
    """What is asked of it once it is open."""


OPENERS = {
    "menu": Opener("[data-part=menu-button]", ("#wv-menu", "header")),
    "search": Opener(".wv-toggle--search", ("header", "#wv-search"), "hulp"),
}


def open_by_keyboard(page: Page, opener: Opener) -> bool:
    """Press the button with Enter; return whether there is one at this width."""
    button = page.locator(opener.button).first
    if button.count() == 0 or not button.is_visible():
        return False
    button.focus()
    page.keyboard.press("Enter")
    if opener.typed:
        page.keyboard.type(opener.typed)
        page.wait_for_timeout(250)  # results come while one types; there may be none
    return True


def close(page: Page, opener: Opener) -> list[str]:
    """Press Escape, twice where there is a text to empty first; return what stayed wrong."""
    button = page.locator(opener.button).first
    for _ in range(2):
        if button.get_attribute("aria-expanded") == "true":
            page.keyboard.press("Escape")
    is_back = button.evaluate("button => document.activeElement === button")
    return [] if is_back else ["Escape does not close it and bring the focus back"]
