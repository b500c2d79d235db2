"""The views of a workbook as plain rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from waakvlam.tally.cells import COMPLETIONS, LEARNERS
from waakvlam.tally.export.cells import columns_of, municipality, rows_of, total_or, workplace
from waakvlam.tally.export.goals import share_of
from waakvlam.tally.export.not_counted import reasons, titles
from waakvlam.tally.export.overview import expected
from waakvlam.tally.export.shown import printed
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import word
from waakvlam.tally.protect import Shown
from waakvlam.tally.report import Report


class Month(NamedTuple):
    """The first day of a month, shown as its name."""

    day: datetime


Tell = Callable[[Shown, str], str | int]
"""Prints a number for a file or for people."""

Value = str | int | float | datetime | Month


@dataclass(frozen=True, slots=True)
class Sheet:
    """One view: whole numbers, shares as parts of one, days and texts."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(report: Report, language: str) -> Iterator[Sheet]:
    """Return every view of a report, the explanation first."""
    yield _about(report, language)
    yield _overview(report, language)
    yield _goals(report, language)
    yield crossed(LEARNERS, "places", report, language)
    yield crossed(COMPLETIONS, "modules", report, language)
    yield months(report, language)
    yield missed(report, language)
    yield _not_counted(report, language)


def _about(report: Report, language: str) -> Sheet:
    audience = "for-everybody" if report.audience == "shared" else "for-coordinator"
    names = ("about-numbers", "about-learners", "about-hidden", "about-receipts", "about-use")
    told = [word(name, language).format(minimum=report.minimum) for name in (audience, *names)]
    rows: list[tuple[Value, ...]] = [(line, "") for line in told]
    rows.insert(0, (word("as-of", language).format(day="").strip(), _day(report.as_of)))
    rows.append((word("learners", language), printed(report.learners, language)))
    return Sheet(word("about", language), (report.plan.title, ""), tuple(rows))


def _overview(report: Report, language: str) -> Sheet:
    names = ("goal", "by", "headcount", "learners", "share", "target", "status")
    more = ("expected", "expected-number", "behind-names", "expiring-number")
    rows = tuple(_line(told, report, language) for told in report.goals)
    header = tuple(word(name, language) for name in (*names, *more))
    return Sheet(word("goals-together", language), header, rows)


def _line(told: GoalReport, report: Report, language: str) -> tuple[Value, ...]:
    title, _, _, headcount, learners, share, target, by, status, _ = _goal(
        told, told.total, report, language
    )
    return (
        *(title, by, headcount, learners, share, target, status),
        expected(told, language),
        "" if told.forecast is None else told.forecast,
        "; ".join(report.plan.workplaces[one] for one in told.behind),
        "" if told.expiring is None else told.expiring,
    )


def _goals(report: Report, language: str) -> Sheet:
    names = ("goal", "municipality", "workplace", "headcount", "learners", "share")
    header = [word(name, language) for name in (*names, "target", "by", "status", "note")]
    rows = (
        _goal(told, progress, report, language)
        for told in report.goals
        for progress in (told.total, *told.municipalities, *told.workplaces)
    )
    return Sheet(word("goals", language), tuple(header), tuple(rows))


def _goal(told: GoalReport, progress: Progress, report: Report, language: str) -> tuple[Value, ...]:
    is_plain = bool(progress.percent) and not progress.learners.sign
    return (
        told.goal.title,
        municipality(progress.municipality, report.plan, language),
        workplace(progress.workplace, report.plan, language),
        "" if progress.headcount is None else progress.headcount,
        printed(progress.learners, language),
        (progress.percent or 0) / 100 if is_plain else share_of(progress, language),
        told.goal.share / 100,
        _day(told.goal.by),
        word(progress.status, language) if progress.status else "",
        " ".join(word(note, language) for note in progress.notes),
    )


def crossed(table: str, name: str, report: Report, language: str, tell: Tell = printed) -> Sheet:
    """Return a table by municipality: workplaces or modules down, municipalities across."""
    plan = report.plan
    lines = list(rows_of(table, plan))
    towns = [total_or(line[0].row, plan.municipalities, language) for line in lines]
    down = word("workplace" if table == LEARNERS else "module", language)
    rows = tuple(
        (title, *(tell(report.shown[cell], language) for cell in cells))
        for title, *cells in zip(columns_of(table, plan, language), *lines, strict=True)
    )
    return Sheet(word(name, language), (down, *towns), rows)


def months(report: Report, language: str) -> Sheet:
    """Return the points of every line over time."""
    lines = [("", report.points), *((one.goal.title, one.points) for one in report.goals)]
    every = word("completions-so-far", language)
    rows = tuple(
        (title or every, _month(point.month), point.total)
        for title, points in lines
        for point in points
    )
    header = tuple(word(name, language) for name in ("measure", "month", "number"))
    return Sheet(word("over-time", language), header, rows)


def missed(report: Report, language: str) -> Sheet:
    """Return the questions that often go wrong at first."""
    header = ("quiz", "number-of-question", "question", "missed-share")
    rows = tuple(
        (report.plan.quizzes[each.quiz].title, each.question, each.text, each.share / 100)
        for each in report.missed
    )
    return Sheet(word("sheet-missed", language), tuple(word(one, language) for one in header), rows)


def _not_counted(report: Report, language: str) -> Sheet:
    rows = tuple(
        (each.fate, each.reason, each.advice, _often(each.number, report, language))
        for each in reasons(report, language)
    )
    return Sheet(word("not-counted", language), tuple(titles(language)), rows)


def _often(many: int, report: Report, language: str) -> Value:
    is_exact = report.audience == "internal"
    return many if is_exact else word("at-least", language).format(number=many)


def _month(month: str) -> Month:
    return Month(datetime(int(month[:4]), int(month[5:7]), 1))


def _day(day: date) -> datetime:
    return datetime.combine(day, time())
