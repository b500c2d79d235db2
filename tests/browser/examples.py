"""The examples of the kinds of question in the manual, as pages of a small site."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from browser.axe import violations
from browser.quiz_page import QuizPage
from browser.small_site import CONFIGURATION
from builders import minimal_site, write
from playwright.sync_api import Locator
from whole_site import build_site

EXAMPLES = Path(__file__).parents[2] / "docs" / "contributing" / "questions"


class OpenExample(Protocol):
    def __call__(self, kind: str, language: str = ..., **options: object) -> ExamplePage: ...


class ExamplePage(QuizPage):
    """The page of an example."""

    kind = ""
    language = "nl"

    def goto(self, hash: str = "") -> None:  # noqa: A002
        folder = "" if self.language == "nl" else f"{self.language}/"
        self.page.goto(f"{self.address}/{folder}quizzes/{self.kind}.html{hash}")

    def verdict(self, question: str) -> Locator:
        return self.result(question).get_by_role("heading")

    def assert_accessible(self) -> None:
        """Ask axe, and look whether the page can be moved sideways."""
        assert violations(self.page) == []
        width = self.page.evaluate("document.documentElement.clientWidth")
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width


def write_examples(root: Path) -> Path:
    """Write the small site with every example as a quiz."""
    minimal_site(root)
    for path in EXAMPLES.glob("*.yml"):
        write(root, f"quizzes/{path.name}", path.read_text(encoding="utf-8"))
    return root


def build_examples(folder: Path) -> Path:
    """Build the small site with every example; return the folder of its pages."""
    root = write_examples(folder / "source")
    write(root, "mkdocs.yml", CONFIGURATION)
    return build_site(folder / "site", root)
