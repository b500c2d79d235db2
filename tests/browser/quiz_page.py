"""The quiz of the small site, as a learner meets it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from playwright.sync_api import ConsoleMessage, Error, Locator, Page

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import Receipt

SINGLE, CLAIM, MULTIPLE = "drie-aan-de-balie", "zeker-weten", "wat-helpt"
RIGHT: dict[str, Sequence[str]] = {
    SINGLE: ["apart"],
    CLAIM: ["wrong"],
    MULTIPLE: ["rust", "vragen"],
}


CLOCK_MOVED = "executing a cancelled action"
"""What the theme's own script may say when a test moves the clock below a living page."""


class OpenQuiz(Protocol):
    def __call__(self, address: str = ..., hash: str = ..., **options: object) -> QuizPage: ...  # noqa: A002


class QuizPage:
    """A page with the quiz, and every mistake that it reported."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.mistakes: list[str] = []
        page.on("pageerror", self._note_error)
        page.on("console", self._note_message)

    def goto(self, hash: str = "") -> None:  # noqa: A002
        self.page.goto(f"{self.address}/quizzes/signalen.html{hash}")

    def form(self, question: str) -> Locator:
        return self.page.locator(f'[data-question="{question}"]')

    def option(self, question: str, value: str) -> Locator:
        return self.form(question).locator(f'input[value="{value}"]')

    def check(self, question: str) -> None:
        self.form(question).locator("button[type=submit]").click()

    def answer(self, question: str, chosen: Sequence[str]) -> None:
        for value in chosen:
            self.option(question, value).check()
        self.check(question)

    def answer_all(self) -> None:
        for question, chosen in RIGHT.items():
            self.answer(question, chosen)

    def result(self, question: str) -> Locator:
        return self.form(question).locator('[data-part="result"]')

    def part(self, name: str) -> Locator:
        return self.page.locator(f'[data-part="{name}"]')

    def finish(self) -> None:
        self.part("finish").locator("button").click()

    def hand_over(self) -> None:
        self.page.locator("#wv-municipality").select_option("alphen-chaam")
        self.page.locator("#wv-workplace").select_option("balie")
        self.page.locator("wv-hand-over button[type=submit]").click()

    def receipt(self) -> Receipt:
        """Read the receipt that stands on the page, as a coordinator's program does."""
        text = self.page.locator("#wv-receipt").input_value()
        (item,) = find_receipts(text, Place("page"))
        assert isinstance(item, Found)
        return item.receipt

    def chosen(self) -> list[str]:
        boxes = "[...document.querySelectorAll('.wv-question input:checked')]"
        chosen: list[str] = self.page.evaluate(f"{boxes}.map((box) => box.value)")
        return chosen

    def stored(self) -> dict[str, str]:
        stored: dict[str, str] = self.page.evaluate("({ ...localStorage })")
        return stored

    def focused(self, selector: str) -> bool:
        """Tell whether the keyboard stands on the element of this selector."""
        script = "(selector) => document.activeElement.matches(selector)"
        return bool(self.page.evaluate(script, selector))

    def _note_error(self, error: Error) -> None:
        if error.message != CLOCK_MOVED:
            self.mistakes.append(error.message)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.mistakes.append(message.text)
