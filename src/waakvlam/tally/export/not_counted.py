"""`not-counted.csv`: where, why and what to do, for each item that is not counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from waakvlam.tally.completions import Uncounted
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.messages import (
    fate,
    general,
    general_advice,
    grouped,
    say,
    sentence,
    told,
    word,
)
from waakvlam.tally.report import Report, kept_name

_PRESSING = ("quarantined", "rejected", "duplicate")
_HEADER = ("place", "file", "fate", "code", "reason", "advice", "kept")


class Reason(NamedTuple):
    """Why items are not counted, what to do about it, and how often it is so."""

    fate: str
    reason: str
    advice: str
    number: int


def export_not_counted(report: Report, language: str) -> bytes:
    """Return one row per item that is not counted."""
    return to_csv(_HEADER, [_row(each, language) for each in pressing(report.uncounted)], language)


def pressing(uncounted: Iterable[Uncounted]) -> list[Uncounted]:
    """Put first what somebody can still make count, and last what was counted already."""
    return sorted(uncounted, key=lambda each: _PRESSING.index(each.fate))


def reasons(report: Report, language: str) -> list[Reason]:
    """Return each reason with what to do and how often.

    A report for others has numbers that are rounded down: some reasons are about people, such
    as that of a quiz that was not passed.
    """
    found = sorted(report.codes.items(), key=lambda each: _PRESSING.index(fate(each[0])))
    return [
        Reason(
            word(fate(code), language),
            general(code, language),
            general_advice(code, language),
            many,
        )
        for code, many in found
    ]


def titles(language: str) -> list[str]:
    """Return what stands above a table of reasons."""
    return [word(name, language) for name in ("fate", "reason", "advice", "number")]


def often(reason: Reason, report: Report, language: str) -> str:
    """Say how often there is a reason; in a report for others that is a number in steps."""
    if report.audience == "internal":
        return grouped(reason.number, language)
    return say("at-least", language, number=reason.number)


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
