"""`counts.csv`: every table in one tidy list."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.tally.cells import LEARNERS
from waakvlam.tally.export.cells import TABLES, municipality, quiz, rows_of, workplace
from waakvlam.tally.export.shown import printed
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report

_HEADER = ("table", "municipality", "workplace", "quiz", "month", "measure", "number")


def export_counts(report: Report, language: str) -> bytes:
    """Return one row per number: its table, what it is about, and the number."""
    rows = [*_tables(report, language), *_months(report, language)]
    return to_csv(_HEADER, rows, language)


def _tables(report: Report, language: str) -> Iterator[list[str | int]]:
    plan = report.plan
    for table in TABLES:
        measure = word("learners" if table == LEARNERS else "completions", language)
        for line in rows_of(table, plan):
            for cell in line:
                is_place = table == LEARNERS
                place = workplace(cell.column, plan, language) if is_place else ""
                about = "" if is_place else quiz(cell.column, plan, language)
                town = municipality(cell.row, plan, language)
                number = printed(report.shown[cell], language)
                yield [word(table, language), town, place, about, "", measure, number]


def _months(report: Report, language: str) -> Iterator[list[str | int]]:
    name, measure = word("months", language), word("completions-so-far", language)
    for point in report.points:
        yield [name, "", "", "", point.month, measure, point.total]
