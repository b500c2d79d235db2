"""The whole line: read, learn, hand over, count."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from browser.answers_by_kind import choices, option, places
from browser.hands import FARTHEST, Choose, Gesture, Keyboard, Press
from browser.mangling import lowered, non_breaking, quoted, quoted_printable_mail, wrapped
from playwright.sync_api import Browser, Page, expect
from whole_site import ROOT, waakvlam

from waakvlam.load import load

pytestmark = pytest.mark.browser

QUIZ = "signalen-aan-de-balie"
HALF_WAY = 4


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_context(locale="nl-NL", timezone_id="Europe/Amsterdam").new_page()
    yield page
    page.context.close()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the keyboard stands on an element; give up after many stops."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard never reached {selector}")


def answer(page: Page, question: str, key: Mapping[str, Any]) -> None:
    """Answer one question rightly, by keyboard alone, and ask for the result."""
    form = page.locator(f'[data-question="{question}"]')
    for gesture in (*gestures(key), Press("button[type=submit]")):
        Keyboard().do(form, gesture)


def gestures(key: Mapping[str, Any]) -> Sequence[Gesture]:
    """Return what to do for the right answer to a question."""
    match key:
        case {"kind": "decision", "steps": steps, "first": first, "good": good}:
            return choices(*way(steps, first, good))
        case {"kind": "match", "correct": answers}:
            return [Choose(f'select[data-item="{item}"]', answers[item]) for item in answers]
        case {"kind": "order", "correct": steps}:
            return places(steps)
        case {"kind": "spot-signals", "signals": names} | {"correct": names}:
            return option(*names)
    raise AssertionError(f"no gesture for {key}")


def way(steps: Mapping[str, Mapping[str, str]], here: str, good: Sequence[str]) -> list[str]:
    """Return the choices that lead from a step to a good end; nothing when there are none."""
    for choice, leads_to in steps.get(here, {}).items():
        rest = way(steps, leads_to, good)
        if leads_to in good or rest:
            return [choice, *rest]
    return []


def learn(page: Page, address: str) -> str:
    """Read the module, take its quiz in two languages, and return the receipt."""
    questions = load(ROOT).sites["nl"].quizzes[QUIZ].questions
    keys = {str(question.id): question.key() for question in questions if question.graded}
    names = list(keys)
    page.goto(f"{address}/modules/{QUIZ}/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    tab_to(page, f'a.wv-button[href*="quizzes/{QUIZ}"]')
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/quizzes/{QUIZ}/")
    for name in names[:HALF_WAY]:
        answer(page, name, keys[name])

    page.locator("a[hreflang=en]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/en/quizzes/{QUIZ}/**")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    for name in names[:HALF_WAY]:
        for gesture in gestures(keys[name]):
            chosen = page.locator(f'[data-question="{name}"]').locator(gesture.selector)
            expect(chosen).to_be_checked()
    for name in names[HALF_WAY:]:
        answer(page, name, keys[name])

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
    """Tally a folder; return what became of its items, and who is at the desk and in its goal.

    The sums for the region hide nothing, so that one more can be seen.
    """
    result = waakvlam(["tally", inbox, "--out", out, "--for-region"])
    assert result.returncode == 0, result.stdout + result.stderr
    sums = json.loads((out / "for-region.json").read_text(encoding="utf-8"))
    desk = [row for row in sums["groups"] if row[:2] == ["doetinchem", "balie-burgerzaken"]]
    goal = "signalen-aan-balie-en-telefoon"
    totals: dict[str, int] = sums["totals"]
    return totals | {
        "desk": sum(row[-1] for row in desk),
        "goal": sum(row[-1] for row in desk if goal in row[3]),
    }


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
