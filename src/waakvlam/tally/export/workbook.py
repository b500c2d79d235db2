"""`report.xlsx`: a sheet per view, typed, with filters; the same bytes for the same numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.sheets import Month, Sheet, sheets
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report
from waakvlam.tally.safe import visible

_LONGEST_NAME = 31
_WIDEST = 60
_DAY = "d mmm yyyy"
"""A day with the name of its month, in the language of the reader's own machine."""

LINE = 16
"""Height of a line in points."""


@dataclass(frozen=True, slots=True)
class _Formats:
    head: Any
    text: Any
    beside: Any
    """A word in a column of numbers, such as that for hidden."""

    number: Any
    percent: Any
    day: Any
    month: Any


def export_workbook(report: Report, language: str) -> bytes:
    """Return the sheets as a workbook; no author, no file path, one fixed moment of making."""
    import xlsxwriter  # noqa: PLC0415  # The browser counts without it.

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(content, {**options, "strings_to_numbers": False})
    workbook.set_properties({"created": _moment(report), "author": "", "company": ""})
    formats = _Formats(
        workbook.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}),
        workbook.add_format({"text_wrap": True, "valign": "top"}),
        workbook.add_format({"align": "right", "valign": "top"}),
        workbook.add_format({"num_format": "0", "valign": "top"}),
        workbook.add_format({"num_format": "0 %", "valign": "top"}),
        workbook.add_format({"num_format": _DAY, "align": "left", "valign": "top"}),
        workbook.add_format({"num_format": "mmm yyyy", "align": "left", "valign": "top"}),
    )
    for sheet in sheets(report, language):
        _write(workbook.add_worksheet(sheet.name[:_LONGEST_NAME]), sheet, report, formats, language)
    workbook.close()
    return content.getvalue()


def _moment(report: Report) -> datetime:
    """Return a moment that depends on the day of the count alone."""
    day = report.as_of
    return datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)


def _write(target: Any, sheet: Sheet, report: Report, formats: _Formats, language: str) -> None:
    for column, title in enumerate(sheet.header):
        target.write_string(0, column, visible(title), formats.head)
    numbers = _numbers(sheet)
    for row, values in enumerate(sheet.rows, start=1):
        for column, value in enumerate(values):
            text = formats.beside if column in numbers else formats.text
            _write_cell(target, (row, column), value, replace(formats, text=text))
    widths = _widths(sheet)
    for column, width in enumerate(widths):
        target.set_column(column, column, width)
    for row, values in enumerate([sheet.header, *sheet.rows]):
        # Not every program makes a row as high as its text needs.
        target.set_row(row, LINE * max(1, _lines(values, widths)))
    target.freeze_panes(1, 1)
    if sheet.rows:
        target.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    target.repeat_rows(0)
    target.set_landscape()
    target.set_paper(9)
    target.fit_to_pages(1, 0)
    day = long_day(report.as_of, language)
    target.set_footer(f"&L{word('as-of', language).format(day=day)}&R&P / &N")


def _numbers(sheet: Sheet) -> set[int]:
    """Return the columns in which numbers stand, in other rows words such as «hidden»."""
    columns = enumerate(zip(*sheet.rows, strict=True))
    return {at for at, column in columns if any(isinstance(one, int | float) for one in column)}


def _write_cell(target: Any, place: tuple[int, int], value: object, formats: _Formats) -> None:
    match value:
        case int():
            target.write_number(*place, value, formats.number)
        case float():
            target.write_number(*place, value, formats.percent)
        case Month(day):
            target.write_datetime(*place, day, formats.month)
        case datetime():
            target.write_datetime(*place, value, formats.day)
        case str() if value:
            target.write_string(*place, visible(value), formats.text)


def _widths(sheet: Sheet) -> list[int]:
    """Return widths in letters: of the longest value, and of the longest word above it."""
    columns: Sequence[Sequence[object]] = list(zip(sheet.header, *sheet.rows, strict=True))
    return [
        min(_WIDEST, 4 + max([_longest_word(column[0]), *(len(_told(one)) for one in column[1:])]))
        for column in columns
    ]


def _longest_word(title: object) -> int:
    return max(map(len, str(title).split()), default=0)


def _told(value: object) -> str:
    return "2026-11-28" if isinstance(value, (datetime, Month)) else str(value)


def _lines(values: Sequence[object], widths: Sequence[int]) -> int:
    """Return how many lines the longest text of a row takes; words do not fill a line."""
    return max(
        -(-len(_told(value)) * 5 // (4 * width))
        for value, width in zip(values, widths, strict=True)
    )
