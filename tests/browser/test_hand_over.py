"""Making a receipt, and keeping progress only when the learner asks."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from browser.quiz_page import OpenQuiz, QuizPage
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

REFUSING = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
FULL = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""
NO_CLIPBOARD = """
Object.defineProperty(navigator, "clipboard", { value: undefined });
document.execCommand = () => false;
"""
COMPLETION = {
    "quiz": "signalen",
    "revision": 2,
    "score": 3,
    "max": 3,
    "attempts": 4,
    "day": "20261001",
    "language": "nl",
    "first": "101",
}
KEPT: dict[str, Any] = {
    "version": 1,
    "owner": "7k2m9qxz4w1a",
    "municipality": "alphen-chaam",
    "workplace": "balie",
    "completions": {"signalen": COMPLETION},
}
NOT_OURS = ["x" * 60_000, "[]", "null", "{", '{"quiz-0":{"answered":true,"correct":false}}']
SPOILED_PARTS = [
    {"completions": {"signalen": {"checked": True}}},
    {"completions": {"__proto__": COMPLETION, "constructor": {}, "toString": 1}},
    {"completions": {"signalen": COMPLETION | {"first": "<img src=x onerror=alert(1)>"}}},
    {"completions": {}, "municipality": "<img src=x onerror=alert(1)>", "workplace": "zolder"},
]


def passed(quiz: QuizPage) -> QuizPage:
    quiz.answer_all()
    quiz.finish()
    return quiz


def opened_with(open_quiz: OpenQuiz, text: str) -> QuizPage:
    """Open the quiz on a device where this text is kept."""
    quiz = open_quiz()
    quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", text)
    quiz.page.reload()
    return quiz


def test_a_passed_quiz_gives_a_receipt_in_words_and_as_text(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(timezone_id="Europe/Amsterdam")
    quiz.page.clock.set_fixed_time("2026-11-23T23:30:00Z")
    passed(quiz)
    expect(quiz.part("contents")).to_have_text(
        "1 toets die je hebt gehaald, met de versie en de taal"
    )
    expect(quiz.part("titles").locator("li")).to_have_text(
        ["Toets: signalen zien, versie 2, gehaald op 24 november 2026."]
    )
    quiz.hand_over()

    expect(quiz.part("status")).to_be_focused()
    expect(quiz.part("status")).to_have_text("Je bewijs is klaar.")
    receipt = quiz.receipt()
    assert (receipt.municipality, receipt.workplace) == ("alphen-chaam", "balie")
    (completion,) = receipt.completions
    assert (completion.quiz, completion.revision, completion.score) == ("signalen", 2, 3)
    assert (completion.day, completion.language) == (date(2026, 11, 24), "nl")
    assert quiz.stored() == {}


def test_a_receipt_needs_a_municipality_and_a_workplace(open_quiz: OpenQuiz) -> None:
    quiz = passed(open_quiz())
    quiz.page.get_by_role("button", name="Maak mijn bewijs").click()

    summary = quiz.page.get_by_role("group", name="Er is een probleem")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_text(
        ["Kies eerst je gemeente", "Kies eerst je werkplek"]
    )
    expect(quiz.page.locator("#wv-workplace")).to_have_attribute("aria-invalid", "true")
    expect(quiz.part("receipt")).to_be_hidden()
    summary.get_by_role("link", name="Kies eerst je werkplek").click()
    expect(quiz.page.locator("#wv-workplace")).to_be_focused()

    quiz.hand_over()
    expect(quiz.page.locator("[aria-invalid]")).to_have_count(0)
    assert quiz.receipt().workplace == "balie"


def test_another_municipality_makes_the_receipt_out_of_date(open_quiz: OpenQuiz) -> None:
    quiz = passed(open_quiz())
    quiz.hand_over()
    owner = quiz.receipt().owner
    quiz.page.locator("#wv-municipality").select_option("")
    expect(quiz.part("receipt")).to_be_hidden()

    quiz.hand_over()
    assert quiz.receipt().owner == owner


def test_the_receipt_is_copied(open_quiz: OpenQuiz) -> None:
    quiz = passed(open_quiz(permissions=["clipboard-read", "clipboard-write"]))
    quiz.hand_over()
    quiz.page.get_by_role("button", name="Kopieer").click()

    expect(quiz.part("status")).to_contain_text("Gekopieerd.")
    copied = quiz.page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == "WAAKVLAM BEGIN 1"


def test_where_copying_fails_the_text_is_selected_and_the_page_says_how(
    open_quiz: OpenQuiz,
) -> None:
    quiz = open_quiz()
    quiz.page.evaluate(NO_CLIPBOARD)
    passed(quiz).hand_over()
    quiz.page.get_by_role("button", name="Kopieer").click()

    expect(quiz.part("status")).to_contain_text("Ctrl+C")
    selected = quiz.page.evaluate("getSelection().toString()")
    assert selected.strip() == quiz.page.locator("#wv-receipt").input_value().strip()


def test_the_receipt_is_saved_as_a_file(open_quiz: OpenQuiz, tmp_path: Path) -> None:
    quiz = passed(open_quiz())
    quiz.hand_over()
    with quiz.page.expect_download() as download:
        quiz.page.get_by_role("button", name="Bewaar als bestand").click()

    assert download.value.suggested_filename == "waakvlam-bewijs.txt"
    download.value.save_as(tmp_path / "receipt.txt")
    text = (tmp_path / "receipt.txt").read_text(encoding="utf-8")
    assert text == quiz.page.locator("#wv-receipt").input_value()


def test_progress_is_kept_when_asked_and_erased_with_one_click(open_quiz: OpenQuiz) -> None:
    quiz = passed(open_quiz())
    quiz.hand_over()
    owner = quiz.receipt().owner
    assert quiz.stored() == {}

    quiz.part("keep").check()
    kept = json.loads(quiz.stored()["waakvlam"])
    assert list(quiz.stored()) == ["waakvlam"]
    assert (kept["version"], kept["owner"], kept["municipality"]) == (1, owner, "alphen-chaam")
    assert list(kept["completions"]) == ["signalen"]

    quiz.page.reload()
    expect(quiz.part("keep")).to_be_checked()
    expect(quiz.page.locator("#wv-workplace")).to_have_value("balie")
    quiz.hand_over()
    assert quiz.receipt().owner == owner

    quiz.page.get_by_role("button", name="Wis alles van dit apparaat").click()
    assert quiz.stored() == {}
    expect(quiz.page.get_by_text("Gewist. Op dit apparaat staat niets meer")).to_be_visible()
    expect(quiz.part("body")).to_be_hidden()
    quiz.page.reload()
    expect(quiz.part("body")).to_be_hidden()


def test_no_longer_keeping_erases(open_quiz: OpenQuiz) -> None:
    quiz = opened_with(open_quiz, json.dumps(KEPT))
    quiz.part("keep").uncheck()
    assert quiz.stored() == {}


def test_attempts_on_this_device_add_up(open_quiz: OpenQuiz) -> None:
    quiz = passed(opened_with(open_quiz, json.dumps(KEPT)))
    quiz.hand_over()

    (completion,) = quiz.receipt().completions
    assert (completion.attempts, completion.first) == (5, "111")
    kept = json.loads(quiz.stored()["waakvlam"])
    assert kept["completions"]["signalen"]["attempts"] == 5


def test_what_another_tab_kept_in_the_meantime_stays(open_quiz: OpenQuiz) -> None:
    quiz = opened_with(open_quiz, json.dumps(KEPT))
    other = COMPLETION | {"quiz": "ander"}
    both = KEPT | {"completions": {"signalen": COMPLETION, "ander": other}}
    quiz.page.evaluate("text => localStorage.setItem('waakvlam', text)", json.dumps(both))
    passed(quiz)

    kept = json.loads(quiz.stored()["waakvlam"])
    assert sorted(kept["completions"]) == ["ander", "signalen"]


def test_two_pages_that_keep_nothing_make_different_receipts(open_quiz: OpenQuiz) -> None:
    one, other = passed(open_quiz()), passed(open_quiz())
    one.hand_over()
    other.hand_over()

    assert one.receipt().owner != other.receipt().owner
    assert one.receipt().completions == other.receipt().completions


def test_an_older_result_says_that_the_quiz_was_renewed(open_quiz: OpenQuiz) -> None:
    older = KEPT | {"completions": {"signalen": COMPLETION | {"revision": 1}}}
    quiz = opened_with(open_quiz, json.dumps(older))
    expect(quiz.page.locator("wv-hand-over")).to_contain_text("De toets is vernieuwd")


@pytest.mark.parametrize("text", NOT_OURS, ids=range(len(NOT_OURS)))
def test_what_is_not_ours_is_erased_with_one_notice(open_quiz: OpenQuiz, text: str) -> None:
    quiz = opened_with(open_quiz, text)

    assert quiz.stored() == {}
    expect(quiz.page.get_by_text("is niet meer te lezen. Het is gewist.")).to_have_count(1)
    passed(quiz).hand_over()
    assert len(quiz.receipt().completions) == 1


@pytest.mark.parametrize("parts", SPOILED_PARTS, ids=range(len(SPOILED_PARTS)))
def test_spoiled_parts_are_left_out_and_never_parsed(
    open_quiz: OpenQuiz, parts: dict[str, Any]
) -> None:
    quiz = opened_with(open_quiz, json.dumps(KEPT | parts))

    expect(quiz.page.locator("img[src=x]")).to_have_count(0)
    assert quiz.page.evaluate("Object.keys(Object.prototype).length") == 0
    passed(quiz).hand_over()
    (completion,) = quiz.receipt().completions
    assert (completion.quiz, completion.attempts) == ("signalen", 1)


@pytest.mark.parametrize("script", [REFUSING, FULL], ids=["refusing", "full"])
def test_a_device_that_keeps_nothing_still_makes_a_receipt(
    open_quiz: OpenQuiz, script: str
) -> None:
    quiz = open_quiz()
    quiz.page.add_init_script(script)
    quiz.page.reload()
    passed(quiz)
    quiz.part("keep").click()

    expect(quiz.part("keep")).not_to_be_checked()
    notice = quiz.page.get_by_text("Je voortgang wordt niet bewaard")
    expect(notice).to_be_visible()
    quiz.hand_over()
    assert len(quiz.receipt().completions) == 1


@pytest.mark.parametrize("moment", ["1970-01-02T00:00:00Z", "2099-12-31T12:00:00Z"])
def test_a_clock_that_is_far_off_still_gives_a_receipt(open_quiz: OpenQuiz, moment: str) -> None:
    quiz = open_quiz(timezone_id="Europe/Amsterdam")
    quiz.page.clock.set_fixed_time(moment)
    passed(quiz).hand_over()
    assert quiz.receipt().completions[0].day == date.fromisoformat(moment[:10])
