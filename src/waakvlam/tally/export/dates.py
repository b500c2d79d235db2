"""Days and months as people write them."""

from __future__ import annotations

from datetime import date

from waakvlam.tally.messages import word


def long_day(day: date, language: str) -> str:
    """Return a day such as «27 november 2026»."""
    return f"{day.day} {_names(language)[day.month - 1]} {day.year}"


def long_month(month: str, language: str) -> str:
    """Return a month such as «november 2026», from `2026-11`."""
    return f"{_names(language)[int(month[5:7]) - 1]} {month[:4]}"


def short_month(month: str, language: str) -> str:
    """Return a month such as «nov 2026», from `2026-11`."""
    return f"{word('month-short', language).split()[int(month[5:7]) - 1]} {month[:4]}"


def _names(language: str) -> list[str]:
    return word("month-names", language).split()
