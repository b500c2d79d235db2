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


PATIENCE = 3000
"""Milliseconds in which what was closed has to be gone, on a slow machine too."""

_IS_BACK = """async (button, patience) => {
  const isBack = () =>
    document.activeElement === button && button.getAttribute("aria-expanded") === "false";
  const end = performance.now() + patience;
  while (!isBack() && performance.now() < end) await new Promise((later) => setTimeout(later, 20));
  return isBack();
}"""
"""Browsers tell a page that a dialog was closed only after it was."""


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
        page.keyboard.press("Escape")
        if button.evaluate(_IS_BACK, PATIENCE):
            return []
    return ["Escape does not close it and bring the focus back"]
