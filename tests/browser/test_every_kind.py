"""Every kind of question, wherever somebody meets it.

Right, partly right and wrong; by pointer and by keyboard; in both languages; on a phone and a
desktop; without a script and on paper; from a disk; in forced colours.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

import pytest
from browser.answers_by_kind import TRIALS, Trial
from browser.examples import ExamplePage, OpenExample
from browser.hands import HANDS, Gesture, Hand, Press
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from waakvlam.pages.context import load_strings
from waakvlam.questions import KINDS

pytestmark = pytest.mark.browser

CHECK = Press("button[type=submit]")
ALL_ANSWERS = "[data-search-exclude] > summary"

every_kind = pytest.mark.parametrize("kind", TRIALS)
every_language = pytest.mark.parametrize("language", ["nl", "en"])
every_width = pytest.mark.parametrize("width", [320, 1280])


def answer(page: ExamplePage, trial: Trial, hand: Hand, gestures: Sequence[Gesture]) -> None:
    for gesture in (*gestures, CHECK):
        hand.do(page.form(trial.question), gesture)


def say(language: str, verdict: str) -> str:
    return load_strings(language)[f"quiz_{verdict}"]


def verdict(page: ExamplePage, trial: Trial) -> Locator:
    return page.result(trial.question).locator(".wv-verdict")


def test_every_kind_that_is_graded_is_tried() -> None:
    assert set(TRIALS) == {name for name, kind in KINDS.items() if kind.graded}


@every_kind
@every_language
@every_width
@pytest.mark.parametrize("hand", HANDS)
def test_each_verdict_is_reached_and_said(
    open_example: OpenExample, kind: str, language: str, width: int, hand: str
) -> None:
    trial = TRIALS[kind]
    page = open_example(kind, language, viewport={"width": width, "height": 800})
    for name, gestures in trial.ways.items():
        page.page.reload()
        answer(page, trial, HANDS[hand], gestures)

        expect(verdict(page, trial)).to_have_text(say(language, name))
        expect(page.result(trial.question)).to_be_focused()


@every_kind
@every_language
@every_width
def test_axe_finds_nothing_idle_asked_answered_and_explained(
    open_example: OpenExample, kind: str, language: str, width: int
) -> None:
    trial = TRIALS[kind]
    page = open_example(kind, language, viewport={"width": width, "height": 800})
    page.assert_accessible()
    page.check(trial.question)
    page.assert_accessible()
    for gestures in trial.ways.values():
        page.page.reload()
        answer(page, trial, HANDS["pointer"], gestures)
        page.assert_accessible()
    page.page.locator(ALL_ANSWERS).click()
    page.assert_accessible()


@every_kind
@every_language
def test_forced_colours_keep_every_state_readable(
    open_example: OpenExample, kind: str, language: str
) -> None:
    trial = TRIALS[kind]
    page = open_example(kind, language, forced_colors="active")
    for gestures in trial.ways.values():
        page.page.reload()
        answer(page, trial, HANDS["pointer"], gestures)
        page.assert_accessible()
    button = page.form(trial.question).locator("button[type=submit]")
    assert button.evaluate("button => getComputedStyle(button).borderTopStyle") == "solid"
    shape = "mark => getComputedStyle(mark).borderLeftStyle"
    assert page.result(trial.question).locator(".wv-result__body").evaluate(shape) == "solid"


@every_kind
@every_language
def test_from_a_disk_it_grades_as_well(
    open_example: OpenExample, examples_site: Path, kind: str, language: str
) -> None:
    trial = TRIALS[kind]
    page = open_example(kind, language)
    page.address = examples_site.as_uri()
    page.goto()
    for name, gestures in trial.ways.items():
        page.page.reload()
        answer(page, trial, HANDS["pointer"], gestures)

        expect(verdict(page, trial)).to_have_text(say(language, name))


@pytest.mark.parametrize("kind", KINDS)
@every_language
def test_without_a_script_the_answers_open_and_print(
    open_example: OpenExample, kind: str, language: str
) -> None:
    page = open_example(kind, language, java_script_enabled=False)
    explanations = page.page.locator('.wv-answer [data-part="explanation"] > p:first-child')
    questions = page.page.locator(".wv-question__text > p:first-child")
    expect(questions.first).to_be_visible()
    page.page.locator(ALL_ANSWERS).click()
    expect(explanations.first).to_be_visible()

    printed = words("".join(leaf.extract_text() for leaf in sheets(page).pages))
    for text in (*questions.all_inner_texts(), *explanations.all_inner_texts()):
        assert words(text) in printed


def sheets(page: ExamplePage) -> PdfReader:
    return PdfReader(io.BytesIO(page.page.pdf(format="A4")))


def words(text: str) -> str:
    """Return only letters and digits: on paper a line may be broken anywhere, and `fi` one sign."""
    return re.sub(r"\W+", "", normalize("NFKC", text))
