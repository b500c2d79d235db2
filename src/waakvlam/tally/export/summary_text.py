"""`summary.txt`: the tally on one page, to read and to put into a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.tally.export.cells import total_or
from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.not_counted import often, reasons
from waakvlam.tally.export.sentences import compared, notes, notices, outlook
from waakvlam.tally.export.shown import headcount, spoken
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import say, word
from waakvlam.tally.report import Report
from waakvlam.tally.safe import visible


def export_text(report: Report, language: str) -> bytes:
    """Return the totals, the goals with a table each, and what to do next."""
    lines = [*_head(report, language), *_goals(report, language), *_tail(report, language)]
    return ("\n".join(visible(line).rstrip() for line in lines) + "\n").encode("utf-8")


def _head(report: Report, language: str) -> Iterator[str]:
    title = f"{word('title', language)}: {report.plan.title}"
    learners = spoken(report.learners, language)
    yield from (title, "=" * len(title), "")
    yield say("as-of", language, day=long_day(report.as_of, language))
    yield ""
    yield say("adds-up", language, **report.totals.as_dict())
    yield say("unit", language, learners=learners)
    yield word("adds-up-how", language)
    if report.earlier:
        yield compared(report, language)


def _goals(report: Report, language: str) -> Iterator[str]:
    yield from _heading(word("goals", language))
    if not report.goals:
        yield word("no-goals", language)
    for goal in report.goals:
        yield from _goal(goal, report, language)
    yield say("why-hidden", language, minimum=report.minimum)


def _goal(told: GoalReport, report: Report, language: str) -> Iterator[str]:
    goal = told.goal
    yield visible(goal.title)
    yield say("goal-line", language, share=goal.share, day=long_day(goal.by, language))
    header = [word(name, language) for name in ("municipality", "headcount", "learners", "share")]
    body = [_row(row, report, language) for row in (*told.municipalities, told.total)]
    yield from _tidy([[*header, word("status", language)], *body])
    yield from (
        f"* {line}" for line in [*notes(told, report, language), *outlook(told, report, language)]
    )
    yield ""


def _row(progress: Progress, report: Report, language: str) -> list[str]:
    return [
        total_or(progress.municipality, report.plan.municipalities, language),
        headcount(progress, language),
        spoken(progress.learners, language),
        progress.share or "-",
        word(progress.status, language) if progress.status else "-",
    ]


def _tail(report: Report, language: str) -> Iterator[str]:
    if report.codes:
        yield from _heading(word("not-counted", language))
        for each in reasons(report, language):
            yield f"* {often(each, report, language)} {each.fate}: {each.reason}"
        yield word("see-not-counted" if report.uncounted else "see-municipalities", language)
    if report.notices:
        yield from _heading(word("notices", language))
        yield from (f"* {line}" for line in notices(report, language))
    if report.days_ahead:
        yield say("days-ahead", language, number=report.days_ahead)
    if report.skipped:
        yield say("skipped", language, number=report.skipped)
    yield ""
    yield word("remove", language)


def _heading(text: str) -> tuple[str, ...]:
    return ("", text, "-" * len(text), "")


def _tidy(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Line up columns: the first to the left, numbers to the right, the fifth to the left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            text.ljust(width) if at in (0, 4) else text.rjust(width)
            for at, (text, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(["", *cells])
