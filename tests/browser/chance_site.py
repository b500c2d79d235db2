"""A small site with a quiz in which authors leave much to chance."""

from __future__ import annotations

from pathlib import Path

from browser.quiz_page import QuizPage
from browser.small_site import CONFIGURATION
from builders import FILES, minimal_site, write
from whole_site import build_site

HEAD = """\
dont_know: true
shuffle: all
draw: 4
pools:
  - id: extra
    draw: 2
questions:
"""
QUESTION = """\
  - id: vraag-{name}
    kind: multiple
    credit: partial
{place}    text: Wat helpt bij {name}?
    options:
      - id: rust
        text: Rust.
        correct: true
        feedback: Rust geeft ruimte.
      - id: tijd
        text: Tijd.
        correct: true
        feedback: Tijd geeft ruimte.
      - id: haast
        text: Haast.
        feedback: Haast geeft geen ruimte.
      - id: anders
        text: Iets anders.
        pinned: true
        feedback: Iets anders helpt niet.
    explanation: Rust en tijd helpen bij {name}.
"""
PINNED = "vraag-een"
LOOSE = ["een", "twee", "drie", "vier", "vijf", "zes"]
EXTRA = ["p", "q", "r"]
IDS = [f"vraag-{name}" for name in [*LOOSE, *EXTRA]]


def build_chance_site(folder: Path) -> Path:
    """Write a site with one quiz that draws and shuffles, and build it."""
    root = minimal_site(folder / "source")
    write(root, "mkdocs.yml", CONFIGURATION)
    head = FILES["quizzes/signalen.yml"].partition("questions:\n")[0]
    places = {"een": "    pinned: true\n"} | dict.fromkeys(EXTRA, "    pool: extra\n")
    questions = [QUESTION.format(name=name, place=places.get(name, "")) for name in LOOSE + EXTRA]
    write(root, "quizzes/signalen.yml", head + HEAD + "".join(questions))
    (root / "quizzes/signalen.en.yml").unlink()
    return build_site(folder / "site", root)


class ChancePage(QuizPage):
    """The page of that quiz."""

    def asked(self) -> list[str]:
        """Return the ids of the questions that can be seen, from top to bottom."""
        forms = "[...document.querySelectorAll('.wv-question')].filter((form) => !form.hidden)"
        ids: list[str] = self.page.evaluate(f"{forms}.map((form) => form.dataset.question)")
        return ids

    def options(self, question: str) -> list[str]:
        values = "(forms) => [...forms[0].querySelectorAll('input')].map((input) => input.value)"
        found: list[str] = self.form(question).evaluate_all(values)
        return found

    def numbers(self) -> list[str]:
        return self.page.locator('.wv-question:visible [data-part="number"]').all_inner_texts()

    def give_up(self, question: str) -> None:
        self.form(question).locator('[data-part="dont-know"]').click()
