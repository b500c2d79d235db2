"""`not-counted.csv`: where, why and what to do, for each item that is not counted."""

from __future__ import annotations

from waakvlam.tally.completions import Uncounted
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import sentence, told, word
from waakvlam.tally.report import Report, kept_name

_HEADER = ("place", "file", "fate", "code", "reason", "advice", "kept")


def export_not_counted(report: Report, language: str) -> bytes:
    """Return one row per item that is not counted."""
    return to_csv(_HEADER, [_row(each, language) for each in report.uncounted], language)


def _row(uncounted: Uncounted, language: str) -> list[str | int]:
    place = uncounted.place
    better = {"place": told(uncounted.better, language)} if uncounted.better else {}
    reason, advice = sentence(uncounted.code, {**uncounted.args, **better}, language)
    return [
        told(place, language),
        place.source,
        word(uncounted.fate, language),
        uncounted.code,
        reason,
        advice,
        kept_name(uncounted),
    ]
