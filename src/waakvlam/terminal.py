"""A tidy table at the end of a tally, for somebody who watches a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.goals import share_of
from waakvlam.tally.export.shown import printed
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report
from waakvlam.tally.safe import visible


def show_report(report: Report, language: str, console: Console | None = None) -> None:
    """Print how far each goal is, and how the items add up."""
    console = console or Console()
    console.print(_goals(report, language))
    console.print(Text(word("adds-up", language).format_map(report.totals.as_dict())))


def _goals(report: Report, language: str) -> Table:
    table = Table(title=Text(visible(report.plan.title)), title_justify="left")
    table.add_column(word("goal", language), overflow="fold")
    for name in ("headcount", "learners", "share", "target"):
        table.add_column(word(name, language), justify="right", no_wrap=True)
    table.add_column(word("by", language), no_wrap=True)
    table.add_column(word("status", language))
    for told in report.goals:
        total, goal = told.total, told.goal
        table.add_row(
            Text(visible(goal.title)),
            "?" if total.headcount is None else str(total.headcount),
            str(printed(total.learners, language)),
            share_of(total, language),
            f"{goal.share} %",
            long_day(goal.by, language),
            word(total.status, language) if total.status else "",
        )
    return table
