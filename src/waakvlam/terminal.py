"""A tidy table at the end of a tally, for somebody who watches a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from waakvlam.tally.export.goals import share_of
from waakvlam.tally.export.overview import expected
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report
from waakvlam.tally.safe import visible

_NARROWEST = 10
"""Letters that a goal keeps, however narrow the terminal is."""


def show_report(report: Report, language: str, console: Console | None = None) -> None:
    """Print how far each goal is, and how the items add up."""
    console = console or Console()
    console.print(_goals(report, language))
    console.print(Text(say("adds-up", language, **report.totals.as_dict())))


def _goals(report: Report, language: str) -> Table:
    table = Table(title=Text(visible(report.plan.title)), title_justify="left")
    table.add_column(word("goal", language), overflow="fold", min_width=_NARROWEST)
    for name in ("now", "aim"):
        table.add_column(word(name, language), justify="right", no_wrap=True)
    table.add_column(word("outlook", language), overflow="fold")
    for told in report.goals:
        table.add_row(
            Text(visible(told.goal.title)),
            share_of(told.total, language),
            f"{told.goal.share} %",
            expected(told, language),
        )
    return table
