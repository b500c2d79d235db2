"""The views of a report as rows of texts, for a screen: municipalities across."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from waakvlam.tally.cells import COMPLETIONS, LEARNERS
from waakvlam.tally.export.dates import long_day, long_month
from waakvlam.tally.export.sheets import Month, Value, crossed, missed, months
from waakvlam.tally.export.shown import spoken
from waakvlam.tally.messages import grouped
from waakvlam.tally.report import Report


class View(NamedTuple):
    """A table with a title, all of texts."""

    title: str
    header: list[str]
    rows: list[list[str]]


def views(report: Report, language: str) -> Iterator[View]:
    """Yield places, modules, months and missed questions; nothing that has no rows."""
    found = (
        crossed(LEARNERS, "places", report, language, spoken),
        crossed(COMPLETIONS, "modules", report, language, spoken),
        months(report, language),
        missed(report, language),
    )
    for sheet in found:
        if sheet.rows:
            rows = [[_text(value, language) for value in row] for row in sheet.rows]
            yield View(sheet.name, list(sheet.header), rows)


def _text(value: Value, language: str) -> str:
    match value:
        case Month(day):
            return long_month(day.date().isoformat(), language)
        case datetime():
            return long_day(value.date(), language)
        case int():
            return grouped(value, language)
        case float():
            return f"{value:.0%}".replace("%", " %")
    return str(value)
