"""Reminders for the calendar, after a quiz was passed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest
from browser.axe import violations
from browser.quiz_page import SINGLE, OpenQuiz
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_passed_quiz_offers_four_days_for_the_calendar(
    open_quiz: OpenQuiz, tmp_path: Path
) -> None:
    quiz = open_quiz(timezone_id="Europe/Amsterdam", viewport={"width": 320, "height": 800})
    quiz.page.clock.set_fixed_time("2026-11-23T23:30:00Z")
    button = quiz.page.get_by_role("button", name="Zet herhaling in mijn agenda")
    expect(button).to_be_hidden()
    quiz.answer_all()
    quiz.finish()
    button.focus()
    with quiz.page.expect_download() as download:
        quiz.page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "reminders.ics")

    assert download.value.suggested_filename == "waakvlam-herhalen.ics"
    status = quiz.page.locator('wv-reminders [data-part="reminders-status"]')
    expect(status).to_contain_text("Opgeslagen als waakvlam-herhalen.ics.")
    calendar = icalendar.Calendar.from_ical((tmp_path / "reminders.ics").read_bytes())
    found = calendar.walk("VEVENT")
    assert [event.decoded("DTSTART") for event in found] == [
        date(2026, 12, 1), date(2026, 12, 24), date(2027, 2, 24), date(2027, 5, 24),
    ]  # fmt: skip
    assert {str(event["SUMMARY"]) for event in found} == {
        f"Herhalen: {quiz.page.locator('h1').inner_text()}"
    }
    assert {str(event["URL"]) for event in found} == {quiz.page.url}
    assert violations(quiz.page) == []


def test_a_quiz_that_was_not_passed_offers_no_reminders(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz()
    quiz.answer(SINGLE, ["apart"])

    expect(quiz.page.locator('wv-reminders [data-part="reminders"]')).to_be_hidden()


def test_without_javascript_nothing_is_offered_that_cannot_work(open_quiz: OpenQuiz) -> None:
    quiz = open_quiz(java_script_enabled=False)

    expect(quiz.page.locator("wv-reminders button")).to_be_hidden()
