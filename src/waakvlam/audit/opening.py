"""Open the menu and the search by keyboard, ask something, and close them with Escape."""

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


OPENERS = {
    "menu": Opener("[data-part=menu-button]", ("#wv-menu", "header")),
    "search": Opener(".wv-toggle--search", ("header", "#wv-search")),
}
ASKED = {"nl": "hulp", "en": "help"}
"""What search is asked in each language; there may be nothing about it."""

PATIENCE = 20_000
"""Milliseconds after which the page will never show it, on a slow machine either."""


def open_by_keyboard(page: Page, opener: Opener) -> bool:
    """Press the button with Enter; return whether there is one at this width."""
    button = page.locator(opener.button).first
    if button.count() == 0 or not button.is_visible():
        return False
    button.focus()
    page.keyboard.press("Enter")
    return True


def ask_search(page: Page, language: str) -> list[str]:
    """Type a question and wait for the answer; return what stayed wrong."""
    asked = ASKED.get(language, ASKED["en"])
    page.keyboard.type(asked)
    wait = "([asked, patience]) => waakvlamWaits.answered(asked, patience)"
    is_told = page.evaluate(wait, [asked, PATIENCE])
    return [] if is_told else [f"search does not say what it found for {asked}"]


def close(page: Page, opener: Opener) -> list[str]:
    """Press Escape; return what stayed wrong."""
    page.keyboard.press("Escape")
    button = page.locator(opener.button).first
    wait = "(button, patience) => waakvlamWaits.closed(button, patience)"
    is_back = button.evaluate(wait, PATIENCE)
    return [] if is_back else ["Escape does not close it and bring the focus back"]
