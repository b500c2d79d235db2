"""Renew the pictures of the site in the docs: `python3 scripts/screenshots.py`."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

sys.path[:0] = [str(Path(__file__).parent.parent)]

from browser.answers_by_kind import TRIALS  # noqa: E402
from browser.examples import build_examples  # noqa: E402
from browser.hands import Pointer, Press  # noqa: E402
from PIL import Image  # noqa: E402
from playwright.sync_api import Browser, Locator, Page, sync_playwright  # noqa: E402
from whole_site import ROOT, build_site, served  # noqa: E402

from waakvlam.audit.browsers import find_browser, launch_flags  # noqa: E402

FOLDER = ROOT / "docs" / "contributing" / "screenshots"
Prepare = Callable[[Page], Page | Locator]
"""Brings a page to what is shown, and returns that: the page or a part of it."""

View = tuple[str, Prepare]
"""A path, and what to show there."""

SIZES = {"desktop": (1280, 900), "phone": (390, 844)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def main() -> None:
    """Build the site and the examples, and take every picture anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=launch_flags())
        take_all(browser, build_site(Path(folder) / "site"), VIEWS)
        take_all(browser, build_examples(Path(folder)), kinds_of_question())
        browser.close()


def take_all(browser: Browser, site: Path, views: Mapping[str, View]) -> None:
    """Take the pictures of each view of a built site."""
    with served(site) as address:
        for name, (path, prepare) in views.items():
            take(browser, f"{address}/{path}", name, prepare)


def take(browser: Browser, address: str, name: str, prepare: Prepare) -> None:
    """Take the pictures of one view, on a desktop and a phone, light and dark."""
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            page.goto(address)
            shown = prepare(page)
            keep(shown.screenshot(), FOLDER / f"{name}-{size}-{scheme}.png")
            page.close()


def keep(picture: bytes, path: Path) -> None:
    """Keep a picture with the 128 colours that it needs most, at a third of the weight."""
    with Image.open(io.BytesIO(picture)) as image:
        image.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


def kinds_of_question() -> dict[str, View]:
    """Return a view of the example of each kind, answered and checked where it is graded."""
    graded: dict[str, View] = {
        f"question-{kind}": (f"quizzes/{kind}.html", partial(not_quite_right, kind))
        for kind in TRIALS
    }
    return graded | {"question-reflection": ("quizzes/reflection.html", with_thoughts)}


def not_quite_right(kind: str, page: Page) -> Locator:
    """Show the question with an answer that is partly right, or else wrong."""
    make_room(page)
    trial = TRIALS[kind]
    form = page.locator(f'[data-question="{trial.question}"]')
    gestures = trial.ways.get("partly", trial.ways["wrong"])
    for gesture in (*gestures, Press("button[type=submit]")):
        Pointer().do(form, gesture)
    return form


def with_thoughts(page: Page) -> Locator:
    """Show a question to think about, with the thoughts of others."""
    make_room(page)
    page.locator(".wv-question summary").click()
    return page.locator(".wv-question").first


def as_it_opens(page: Page) -> Page:
    """Show the page as it opens."""
    page.wait_for_load_state("networkidle")
    return page


def with_an_answer(page: Page) -> Page:
    """Show the first question, answered and checked."""
    question = page.locator("[data-question]").first
    question.locator("input").nth(1).check()
    question.locator("button[type=submit]").click()
    question.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, -120)")
    return page


def make_room(page: Page) -> None:
    """Make the window so high that nothing scrolls below the header."""
    width = page.evaluate("innerWidth")
    page.set_viewport_size({"width": width, "height": 3000})


VIEWS: dict[str, View] = {
    "home": ("", as_it_opens),
    "what-to-do": ("nu-doen/", as_it_opens),
    "module": ("modules/signalen-aan-de-balie/", as_it_opens),
    "quiz": ("quizzes/signalen-aan-de-balie/", with_an_answer),
    "checklist": ("checklists/balie-burgerzaken/", as_it_opens),
    "path": ("leerroute/", as_it_opens),
    "hand-over": ("inleveren/", as_it_opens),
    "role": ("roles/aandachtsfunctionaris/", as_it_opens),
    "refresh": ("opfrissen/", as_it_opens),
    "make-assignment": ("opdracht-maken/", as_it_opens),
    "count": ("tellen/", as_it_opens),
    "glossary": ("woordenlijst/", as_it_opens),
    "plan": ("beleidsplan/", as_it_opens),
}

if __name__ == "__main__":
    main()
