"""`not-counted.csv`: where, why and what to do, for each item that is not counted."""

from __future__ import annotations

from collections.abc import Iterable

from waakvlam.tally.completions import Uncounted
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import fate, general, general_advice, sentence, told, word
from waakvlam.tally.report import Report, kept_name

_PRESSING = ("quarantined", "rejected", "duplicate")
_HEADER = ("place", "file", "fate", "code", "reason", "advice", "kept")


def export_not_counted(report: Report, language: str) -> bytes:
    """Return one row per item that is not counted."""
    return to_csv(_HEADER, [_row(each, language) for each in pressing(report.uncounted)], language)


def pressing(uncounted: Iterable[Uncounted]) -> list[Uncounted]:
    """Put first what somebody can still make count, and last what was counted already."""
    return sorted(uncounted, key=lambda each: _PRESSING.index(each.fate))


def reasons(report: Report, language: str) -> tuple[list[str], list[list[str | int]]]:
    """Return header and rows of a table: each reason with what to do and how often.

    A report for others has numbers that are rounded down: some reasons are about people, such
    as that of a quiz that was not passed.
    """
    found = sorted(report.codes.items(), key=lambda each: _PRESSING.index(fate(each[0])))
    header = [word(name, language) for name in ("fate", "reason", "advice", "number")]
    return header, [_reason(code, _told(many, report, language), language) for code, many in found]


def _told(many: int, report: Report, language: str) -> str | int:
    is_exact = report.audience == "internal"
    return many if is_exact else word("at-least", language).format(number=many)


def _reason(code: str, many: str | int, language: str) -> list[str | int]:
    fate_, advice = word(fate(code), language), general_advice(code, language)
    return [fate_, general(code, language), advice, many]


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
