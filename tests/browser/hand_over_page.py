"""The page on which receipts are handed over, with what is kept on the device."""

from __future__ import annotations

import json
from typing import Any

from browser.quiz_page import QuizPage
from playwright.sync_api import Page

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import Receipt

COMPLETION: dict[str, Any] = {
    "quiz": "signalen",
    "revision": 2,
    "score": 3,
    "max": 3,
    "attempts": 1,
    "day": "20261001",
    "language": "nl",
    "first": "111",
}
MANY = {f"toets-{number}": COMPLETION | {"quiz": f"toets-{number}"} for number in range(60)}


def kept(completions: dict[str, Any]) -> str:
    """Return what a device keeps with these completions."""
    place = {"municipality": "alphen-chaam", "workplace": "balie"}
    return json.dumps({"version": 1, "owner": "7k2m9qxz4w1a", **place, "completions": completions})


def open_with(quiz: QuizPage, completions: dict[str, Any]) -> Page:
    """Open the page on a device that keeps these completions, and make a receipt."""
    text = kept(completions)
    quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    quiz.page.goto(f"{quiz.address}/inleveren.html")
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()
    return quiz.page


def receipt_in(text: str) -> Receipt:
    """Read the one receipt in a text, as a coordinator's program does."""
    (item,) = find_receipts(text, Place("page"))
    assert isinstance(item, Found)
    return item.receipt
