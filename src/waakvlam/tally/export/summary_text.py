"""`summary.txt`: the tally on one page, to read and to put into a mail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waakvlam.tally.export.cells import total_or
from waakvlam.tally.export.dates import long_day
from waakvlam.tally.export.not_counted import reasons
from waakvlam.tally.export.sentences import compared, notes, notices, outlook
from waakvlam.tally.export.shown import printed
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report
from waakvlam.tally.safe import visible


def export_text(report: Report, language: str) -> bytes:
    """Return the totals, the goals with a table each, and what to do next."""
    lines = [*_head(report, language), *_goals(report, language), *_tail(report, language)]
    return ("\n".join(visible(line).rstrip() for line in lines) + "\n").encode("utf-8")


def _head(report: Report, language: str) -> Iterator[str]:
    title = f"{word('title', language)}: {report.plan.title}"
    learners = printed(report.learners, language)
    yield from (title, "=" * len(title), "")
    yield word("as-of", language).format(day=long_day(report.as_of, language))
    yield ""
    yield word("adds-up", language).format_map(report.totals.as_dict())
    yield word("unit", language).format(learners=learners)
    yield word("adds-up-how", language)
    if report.earlier:
        yield compared(report, language)


def _goals(report: Report, language: str) -> Iterator[str]:
    yield from _heading(word("goals", language))
    if not report.goals:
        yield word("no-goals", language)
    for goal in report.goals:
        yield from _goal(goal, report, language)
    yield word("why-hidden", language).format(minimum=report.minimum)


def _goal(told: GoalReport, report: Report, language: str) -> Iterator[str]:
    goal = told.goal
    yield visible(goal.title)
    yield word("goal-line", language).format(share=goal.share, day=long_day(goal.by, language))
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
        "?" if progress.headcount is None else str(progress.headcount),
        str(printed(progress.learners, language)),
        progress.share or "-",
        word(progress.status, language) if progress.status else "-",
    ]


def _tail(report: Report, language: str) -> Iterator[str]:
    if report.codes:
        yield from _heading(word("not-counted", language))
        for fate, reason, _, number in reasons(report, language)[1]:
            yield f"* {number} {fate}: {reason}"
        yield word("see-not-counted" if report.uncounted else "see-municipalities", language)
    if report.notices:
        yield from _heading(word("notices", language))
        yield from (f"* {line}" for line in notices(report, language))
    if report.days_ahead:
        yield word("days-ahead", language).format(number=report.days_ahead)
    if report.skipped:
        yield word("skipped", language).format(number=report.skipped)
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
