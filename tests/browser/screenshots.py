"""Renew the pictures of the site in the docs: `python3 scripts/screenshots.py`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal

sys.path[:0] = [str(Path(__file__).parent.parent)]

from browser.browsers import find_browser, launch_flags  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from whole_site import ROOT, build_site, served  # noqa: E402

FOLDER = ROOT / "docs" / "contributing" / "screenshots"
SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Build the site and take every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=launch_flags())
        with served(build_site(Path(folder) / "site")) as address:
            for name in VIEWS:
                take(browser, address, name)
        browser.close()


def take(browser: Browser, address: str, name: str) -> None:
    """Take the pictures of one view, on a desktop and a phone, light and dark."""
    path, prepare = VIEWS[name]
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page.goto(f"{address}/{path}")
            prepare(page)
            page.screenshot(path=FOLDER / f"{name}-{size}-{scheme}.png")
            page.close()


def as_it_opens(page: Page) -> None:
    """Show the page as it opens."""
    page.wait_for_load_state("networkidle")


def with_an_answer(page: Page) -> None:
    """Show the first question, answered and checked."""
    question = page.locator("[data-question]").first
    question.locator("input").nth(1).check()
    question.locator("button[type=submit]").click()
    question.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, -120)")


VIEWS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "home": ("", as_it_opens),
    "what-to-do": ("nu-doen/", as_it_opens),
    "module": ("modules/signalen-aan-de-balie/", as_it_opens),
    "quiz": ("quizzes/signalen-aan-de-balie/", with_an_answer),
    "checklist": ("checklists/balie-burgerzaken/", as_it_opens),
    "path": ("leerroute/", as_it_opens),
    "hand-over": ("inleveren/", as_it_opens),
    "role": ("roles/aandachtsfunctionaris/", as_it_opens),
}

if __name__ == "__main__":
    main()
