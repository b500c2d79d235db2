"""What a first query loads on a large site: `scripts/benchmark_first_search.py`.

Each query is typed letter by letter into a page of which nothing was kept. All that the browser
asks for from the opening of search on is counted, in bytes compressed as a good host does.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks.first_view import KIB, build_project, weight_of
from benchmarks.large_site import SEED, write_project
from benchmarks.measure_lighthouse import served
from waakvlam.audit.browsers import find_browser, launch_flags

MOST = 150
"""KiB that may be loaded to answer a first query."""

HOMES = {"nl": "", "en": "en/"}

QUERIES: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "word": "bewoner",
        "number": "112",
        "title": "over loon",
        "two words": "signaal combinatie",
        "compound": "paspoortcontrole",
        "typing mistake": "begelieder",
        "whole question": "wat moet ik doen als een begeleider alle antwoorden geeft?",
        "rare words": "balugo kodesi",
        "nothing": "xylofoon",
    },
    "en": {
        "word": "resident",
        "number": "112",
        "title": "about letter",
        "two words": "signal explanation",
        "typing mistake": "compannion",
        "whole question": "what should I do when the companion gives all the answers?",
        "rare words": "balugo kodesi",
        "nothing": "xylophone",
    },
}
"""Kinds of query, as people type them, in the words of the generated site."""

LETTER = 60
"""Milliseconds between two letters, of somebody who types quickly."""

REST = 500
"""Milliseconds in which nothing more is asked for at the end."""

VOCABULARY = 20_000
"""Number of made-up words from which texts are written: as many as a large Dutch site uses."""

LONGER = 30
"""Number of made-up words by which each paragraph of a module is made longer."""

CONSONANTS, VOWELS = "bdfgklmnprstvwz", "aeiou"

_PARAGRAPH = re.compile(r"^      (?!- ).+$", re.MULTILINE)

_ANSWERED = """() => document.getElementById("wv-search-status").textContent !== ""
    && document.querySelectorAll("#wv-search-results a:not([data-told])").length === 0"""


def first_search(browser: Browser, address: str, query: str) -> int:
    """Ask one query on a page with nothing kept from before; return the bytes that it loads."""
    page = browser.new_context().new_page()
    page.goto(address, wait_until="networkidle")
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - see first_view
    _ask(page, query)
    weight = sum(map(weight_of, answers))
    page.context.close()
    return weight


def _ask(page: Page, query: str) -> None:
    page.locator(".wv-toggle--search").focus()
    page.keyboard.press("Enter")
    page.keyboard.type(query, delay=LETTER)
    page.wait_for_function(_ANSWERED)
    page.wait_for_timeout(REST)


def write_vocabulary(root: Path) -> None:
    """Make the paragraphs of modules longer, by words of which few are frequent."""
    chance = random.Random(SEED)
    syllables = [one + other for one in CONSONANTS for other in VOWELS]
    words = ["".join(chance.choices(syllables, k=3)) for _ in range(VOCABULARY)]

    def longer(paragraph: re.Match[str]) -> str:
        drawn = [words[int(VOCABULARY ** chance.random()) - 1] for _ in range(LONGER)]
        sentences = (" ".join(drawn[start : start + 10]) for start in range(0, LONGER, 10))
        return " ".join([paragraph[0], *(f"{one.capitalize()}." for one in sentences)])

    for path in sorted((root / "modules").glob("*.yml")):
        text = _PARAGRAPH.sub(longer, path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Build a large site, weigh each kind of query, return 1 when one is over the budget."""
    parser = argparse.ArgumentParser(description="Weigh the first query on a large site.")
    parser.add_argument("--modules", type=int, default=165, help="165 give 2 x 1000 pages")
    size = parser.parse_args().modules
    with tempfile.TemporaryDirectory(prefix="waakvlam-benchmark-") as folder:
        root = Path(folder)
        write_project(root, size)
        write_vocabulary(root)
        heaviest = _heaviest(build_project(root))
    print(f"heaviest {heaviest / KIB:.0f} KiB compressed (at most {MOST})")
    return int(heaviest > MOST * KIB)


def _heaviest(site: Path) -> int:
    """Print what each query loads and return the most."""
    weights = []
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=launch_flags())
        for language, kinds in QUERIES.items():
            for kind, query in kinds.items():
                weights.append(first_search(browser, f"{address}/{HOMES[language]}", query))
                print(f"{language}  {kind:15} {weights[-1] / KIB:6.1f} KiB  {query}", flush=True)
        browser.close()
    return max(weights)


if __name__ == "__main__":
    sys.exit(main())
