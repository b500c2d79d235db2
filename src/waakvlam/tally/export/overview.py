"""All goals together: how far each is, and what the present pace leads to."""

from __future__ import annotations

from waakvlam.tally.export.chart import bar
from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.goals import share_of
from waakvlam.tally.export.markup import Html, named
from waakvlam.tally.export.tables import table
from waakvlam.tally.goals import GoalReport
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report

_HEADER = ("goal", "now", "aim", "bar", "by", "expected")


def overview(report: Report, language: str) -> Html:
    """Return a table with a line for each goal."""
    header = [word(name, language) for name in _HEADER]
    rows = [_row(each, language) for each in report.goals]
    return table(word("goals-together", language), header, rows, language, "overview")


def expected(told: GoalReport, language: str) -> str:
    """Say in a few words what the present pace leads to by the last day."""
    if told.total.status in ("reached", "missed"):
        return word(told.total.status, language)
    share = expected_share(told)
    if share is None:
        return word("expected-unknown", language)
    if share >= told.goal.share:
        return word("expected-reached", language)
    return say("expected-share", language, share=share)


def expected_share(told: GoalReport) -> int | None:
    """Return the share of the headcount that the present pace leads to, in percent."""
    headcount = told.total.headcount
    return told.forecast * 100 // headcount if headcount and told.forecast is not None else None


def _row(told: GoalReport, language: str) -> list[object]:
    total, goal = told.total, told.goal
    return [
        named(goal.title),
        share_of(total, language),
        f"{goal.share} %",
        bar(total.percent, goal.share) if total.percent is not None else "",
        long_day(goal.by, language),
        expected(told, language),
    ]
