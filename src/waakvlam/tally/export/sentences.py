"""What a report says about a goal in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from waakvlam.receipts.items import Notice, Place
from waakvlam.tally.export.cells import municipality, workplace
from waakvlam.tally.export.dates import long_day
from waakvlam.tally.goals import GoalReport
from waakvlam.tally.messages import notice, say, told, word
from waakvlam.tally.report import Report

MOST_NAMED = 5


def compared(report: Report, language: str) -> str:
    """Say with which report this one was compared, and when nothing could be renewed."""
    is_renewed = any(one.number is not None for one in report.shown.values())
    day = long_day(date.fromisoformat(report.earlier), language)
    return say("since-earlier" if is_renewed else "nothing-renewed", language, day=day)


def notes(told: GoalReport, report: Report, language: str) -> Iterator[str]:
    """Say what is wrong with headcounts, and where."""
    found = sorted({note for row in (told.total, *told.municipalities) for note in row.notes})
    for note in found:
        rows = [row for row in told.municipalities if note in row.notes]
        is_everywhere = len(rows) in (0, len(told.municipalities))
        some = ", ".join(municipality(row.municipality, report.plan, language) for row in rows)
        yield word(note, language) if is_everywhere else f"{some}: {word(note, language)}"


def outlook(told: GoalReport, report: Report, language: str) -> Iterator[str]:
    """Say what the present pace leads to, which workplaces are behind and what runs out."""
    if report.as_of < told.goal.by:
        yield from _forecast(told, language)
    if told.behind:
        yield say("behind", language, workplaces=_behind(told, report, language))
    if told.expiring is not None:
        yield say("expiring", language, number=told.expiring)


def _behind(told: GoalReport, report: Report, language: str) -> str:
    named = [workplace(one, report.plan, language) for one in told.behind[:MOST_NAMED]]
    names, others = ", ".join(named), len(told.behind) - len(named)
    return say("and-more", language, names=names, number=others) if others else names


def notices(report: Report, language: str) -> Iterator[str]:
    """Say what is good to know of the sources; the same about many files once."""
    for code, alike in groupby(sorted(report.notices, key=_by_code), key=lambda each: each.code):
        first, *others = alike
        more = f" (+{len(others)})" if others else ""
        yield f"{told(first.place, language)}{more}: {notice(code, first.args, language)}"


def _by_code(notice: Notice) -> tuple[str, Place]:
    return notice.code, notice.place


def _forecast(told: GoalReport, language: str) -> Iterator[str]:
    headcount, day = told.total.headcount, long_day(told.goal.by, language)
    if told.total.status == "reached":
        return
    if told.forecast is None:
        yield word("no-forecast", language)
        return
    share = told.forecast * 100 // headcount if headcount else None
    if share is not None and share >= told.goal.share:
        yield word("forecast-reached", language)
        return
    name = "forecast" if share is None else "forecast-share"
    yield say(name, language, number=told.forecast, day=day, share=share)
