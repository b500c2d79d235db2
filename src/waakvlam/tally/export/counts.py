"""`counts.csv`: every table in one tidy list."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.tally.counts import ALL, Key
from waakvlam.tally.export.shown import printed
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import word
from waakvlam.tally.plan import Plan
from waakvlam.tally.report import Report, SafeTable

_HEADER = ("table", "municipality", "workplace", "quiz", "month", "measure", "number")
_AXES = {
    "municipality-workplace": ("municipality", "workplace"),
    "municipality-quiz": ("municipality", "quiz"),
    "months": ("month", ""),
}


def export_counts(report: Report, language: str) -> bytes:
    """Return one row per number: its table, what it is about, and the number."""
    rows = (row for table in report.tables for row in _rows(table, report.plan, language))
    return to_csv(_HEADER, rows, language)


def _rows(safe: SafeTable, plan: Plan, language: str) -> Iterator[list[str | int]]:
    name, measure = word(safe.table.name, language), word(safe.table.measure, language)
    for key, shown in safe.shown.items():
        about = _about(safe, key, plan, language)
        place = [about.get(axis, "") for axis in _HEADER[1:5]]
        yield [name, *place, measure, printed(shown, language)]


def _about(safe: SafeTable, key: Key, plan: Plan, language: str) -> dict[str, str]:
    return {
        axis: word("all", language) if id_ == ALL else _title(axis, id_, plan)
        for axis, id_ in zip(_AXES[safe.table.name], key, strict=True)
        if axis
    }


def _title(axis: str, id_: str, plan: Plan) -> str:
    match axis:
        case "municipality":
            return plan.municipalities[id_]
        case "workplace":
            return plan.workplaces[id_]
        case "quiz":
            return plan.quizzes[id_].title
    return id_
