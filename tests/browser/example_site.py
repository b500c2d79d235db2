"""The examples of `docs/contributing/questions` as quizzes of a small site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from browser.quiz_page import QuizPage
from browser.small_site import CONFIGURATION
from builders import minimal_site, write
from playwright.sync_api import Browser, Page
from whole_site import ROOT, build_site

EXAMPLES = ROOT / "docs" / "contributing" / "questions"


class ExamplePage(QuizPage):
    """The page with the example of one kind of question."""

    def __init__(self, page: Page, address: str, kind: str) -> None:
        super().__init__(page, address)
        self.kind = kind

    def goto(self, hash: str = "") -> None:  # noqa: A002
        self.page.goto(f"{self.address}/quizzes/{self.kind}.html{hash}")

    def verdict(self, question: str) -> str:
        """Return the word that the check of a question gave."""
        return self.result(question).get_by_role("heading").first.inner_text()

    def is_wider_than(self, width: int) -> bool:
        return bool(self.page.evaluate("document.documentElement.scrollWidth") > width)


class OpenExample(Protocol):
    def __call__(self, at: str | None = ..., hash: str = ..., **options: object) -> ExamplePage: ...  # noqa: A002


def build_examples(folder: Path, kinds: Sequence[str]) -> Path:
    """Build a small site with the examples of these kinds; return the folder of its pages."""
    root = minimal_site(folder / "source")
    write(root, "mkdocs.yml", CONFIGURATION)
    for kind in kinds:
        for name in (f"{kind}.yml", f"{kind}.en.yml"):
            write(root, f"quizzes/{name}", (EXAMPLES / name).read_text(encoding="utf-8"))
    return build_site(folder / "site", root)


@contextmanager
def opener(browser: Browser, address: str, kind: str) -> Iterator[OpenExample]:
    """Yield a function that opens an example; afterwards no page may have reported a mistake."""
    opened: list[ExamplePage] = []
    with ExitStack() as contexts:

        def open_it(at: str | None = None, hash: str = "", **options: object) -> ExamplePage:  # noqa: A002
            context = browser.new_context(**options)  # type: ignore[arg-type] # one of Playwright's
            contexts.callback(context.close)
            opened.append(ExamplePage(context.new_page(), at or address, kind))
            opened[-1].goto(hash)
            return opened[-1]

        yield open_it
    assert [mistake for page in opened for mistake in page.mistakes] == []
