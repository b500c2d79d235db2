"""The whole line: read, learn, hand over, count."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from browser.mangling import lowered, non_breaking, quoted, quoted_printable_mail, wrapped
from playwright.sync_api import Browser, Page, expect
from whole_site import ROOT, waakvlam

from waakvlam.load import load

pytestmark = pytest.mark.browser

QUIZ = "signalen-aan-de-balie"
HALF_WAY = 4
TICKED = ("multiple", "spot-signals")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam").new_page()
    yield page
    page.context.close()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the keyboard stands on an element; give up after 80 stops."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard never reached {selector}")


def answer(page: Page, question: str, correct: Sequence[str], multiple: bool) -> None:
    """Answer one question by keyboard alone and ask for the result."""
    form = f'[data-question="{question}"]'
    tab_to(page, f'{form} input[name="{question}"]')
    if multiple:
        tick(page, correct)
    else:
        walk_to(page, correct[0])
    tab_to(page, f"{form} button[type=submit]")
    page.keyboard.press("Enter")


def tick(page: Page, correct: Sequence[str]) -> None:
    """Tick the right boxes of a group, from the first on."""
    left = set(correct)
    while True:
        value = page.evaluate("document.activeElement.value")
        if value in left:
            page.keyboard.press("Space")
            left.remove(value)
        if not left:
            return
        page.keyboard.press("Tab")


def walk_to(page: Page, correct: str) -> None:
    """Choose a radio button with space and the arrow keys."""
    page.keyboard.press("Space")
    while page.evaluate("document.activeElement.value") != correct:
        page.keyboard.press("ArrowDown")


def right(key: Mapping[str, Any]) -> Sequence[str]:
    """Return the ids to choose."""
    ids: Sequence[str] = key["signals"] if key["kind"] == "spot-signals" else key["correct"]
    return ids


def learn(page: Page, address: str) -> str:
    """Read the module, take its quiz in two languages, and return the receipt."""
    questions = load(ROOT).sites["nl"].quizzes[QUIZ].questions
    answers = [(str(q.id), right(q.key()), q.key()["kind"] in TICKED) for q in questions]
    page.goto(f"{address}/modules/{QUIZ}/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    tab_to(page, f'a.wv-button[href*="quizzes/{QUIZ}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/quizzes/{QUIZ}/")
    for question, correct, multiple in answers[:HALF_WAY]:
        answer(page, question, correct, multiple)

    page.locator("a[hreflang=en]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/en/quizzes/{QUIZ}/**")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    for question, correct, _ in answers[:HALF_WAY]:
        for value in correct:
            chosen = page.locator(f'input[name="{question}"][value="{value}"]')
            expect(chosen).to_be_checked()
    for question, correct, multiple in answers[HALF_WAY:]:
        answer(page, question, correct, multiple)

    tab_to(page, "[data-part=finish] button")
    page.keyboard.press("Enter")
    return hand_over(page)


def hand_over(page: Page) -> str:
    """Say where one works, by keyboard, and return the text of the receipt."""
    tab_to(page, "#wv-municipality")
    page.keyboard.type("Doet")
    tab_to(page, "#wv-workplace")
    page.keyboard.type("Civil")
    tab_to(page, "wv-hand-over button[type=submit]")
    page.keyboard.press("Enter")
    return page.locator("#wv-receipt").input_value()


def counted(inbox: Path, out: Path) -> dict[str, int]:
    """Tally a folder; return what became of its items, the cell of the desk and its goal."""
    result = waakvlam(["tally", inbox, "--out", out])
    assert result.returncode == 0, result.stdout + result.stderr
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    fates = ("read", "counted", "duplicate", "quarantined", "rejected")
    desk = {"municipality": "Doetinchem", "workplace": "Civil affairs desk"}
    goal = {"municipality": "Doetinchem", "by": "2027-06-01"}
    return {fate: summary[fate] for fate in fates} | {
        "desk": int(only(out / "counts.csv", desk)["number"]),
        "goal": int(only(out / "goals.csv", goal)["learners"]),
    }


def only(path: Path, where: dict[str, str]) -> dict[str, str]:
    """Return the one row of a table that fits."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if where.items() <= row.items()]
    assert len(rows) == 1, rows
    return rows[0]


def test_from_reading_a_module_to_a_count_against_a_goal(
    page: Page, site_address: str, tmp_path: Path
) -> None:
    inbox = tmp_path / "in box é"
    sampled = waakvlam(["sample", "--receipts", "2000", "--seed", "5", "--out", inbox])
    assert sampled.returncode == 0, sampled.stderr
    before = counted(inbox, tmp_path / "before")
    receipt = learn(page, site_address)
    mangled = {
        "quoted.txt": quoted(receipt),
        "wrapped.txt": wrapped(receipt),
        "spaces.txt": non_breaking(receipt),
        "lower.txt": lowered(receipt),
        "mail.eml": quoted_printable_mail(receipt),
    }
    for name, text in mangled.items():
        (inbox / name).write_text(text, encoding="utf-8", newline="\n")

    after = counted(inbox, tmp_path / "after")

    changes = {name: after[name] - before[name] for name in after}
    assert changes == {
        "read": 5,
        "counted": 1,
        "duplicate": 4,
        "quarantined": 0,
        "rejected": 0,
        "desk": 1,
        "goal": 1,
    }
