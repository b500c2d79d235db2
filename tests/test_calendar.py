"""The calendar file with reminders, read by a library that knows the standard."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import icalendar
import pytest
from javascript import run_node

MODULE = (
    Path(__file__).parent.parent / "src" / "waakvlam" / "static" / "js" / "core" / "calendar.js"
)
SCRIPT = """
import(process.argv[1]).then(({ calendarText }) =>
  process.stdout.write(JSON.stringify(calendarText(JSON.parse(process.argv[2])))));
"""
REMINDER = {
    "quiz": "signalen",
    "day": "20261123",
    "title": "Herhalen: Toets: signalen",
    "text": "Maak de toets nog een keer.",
    "address": "https://example.org/quizzes/signalen/",
}
HARD = {
    "marks": "Komma, puntkomma; en een \\backslash",
    "lines": "Twee\nregels\r\nen nog een",
    "two octets": "é" * 100,
    "joined characters": "🕯️" * 60,
    "a cut at the edge": "a" * 66 + "é" * 30,
    "another field": "BEGIN:VEVENT\r\nATTENDEE:mailto:x@example.org",
    "long": "Een regel die " + "heel " * 40 + "lang is.",
}


def calendar_text(**changes: str) -> str:
    quiet = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
    given = json.dumps(REMINDER | changes)
    done = run_node(quiet, "--eval", SCRIPT, MODULE.as_uri(), given)
    assert (done.returncode, done.stderr) == (0, "")
    return str(json.loads(done.stdout))


def events(text: str) -> list[icalendar.cal.Component]:
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def days(text: str) -> list[date]:
    return [event.decoded("DTSTART") for event in events(text)]


def test_there_are_four_whole_days_without_a_time_zone() -> None:
    assert days(calendar_text()) == [
        date(2026, 11, 30), date(2026, 12, 23), date(2027, 2, 23), date(2027, 5, 23),
    ]  # fmt: skip
    assert "VTIMEZONE" not in calendar_text()
    assert "TZID" not in calendar_text()


def test_ids_are_stable_and_say_nothing_about_a_person() -> None:
    english = {"title": "Repeat", "text": "Take the quiz once more.", "address": ""}
    ids = [str(event["UID"]) for event in events(calendar_text())]

    assert ids == [f"signalen-20261123-{number}@waakvlam" for number in (1, 2, 3, 4)]
    assert [str(event["UID"]) for event in events(calendar_text(**english))] == ids
    assert {name for event in events(calendar_text()) for name in event} == {
        "UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "TRANSP",
    }  # fmt: skip


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_any_title_is_read_as_it_was_written(text: str) -> None:
    found = events(calendar_text(title=text, text=text))

    expected = text.replace("\r\n", "\n")
    assert [str(event["SUMMARY"]) for event in found] == [expected] * 4
    assert [str(event["DESCRIPTION"]) for event in found] == [expected] * 4


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_no_line_is_longer_than_75_octets_and_no_character_is_cut(text: str) -> None:
    lines = calendar_text(title=text, text=text).encode().split(b"\r\n")

    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert all(line.decode("utf-8") == line.decode("utf-8", "replace") for line in lines)


def test_reminders_cross_the_year_and_stay_within_shorter_months() -> None:
    assert days(calendar_text(day="20261231")) == [
        date(2027, 1, 7), date(2027, 1, 31), date(2027, 3, 31), date(2027, 6, 30),
    ]  # fmt: skip
