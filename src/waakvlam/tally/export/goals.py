"""`goals.csv`: progress against the goals, in total and per municipality."""

from __future__ import annotations

from waakvlam.tally.counts import ALL
from waakvlam.tally.export.shown import printed
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.goals import Progress
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report

_HEADER = (
    *("goal", "municipality", "headcount", "learners", "share"),
    *("target", "by", "status", "note"),
)


def export_goals(report: Report, language: str) -> bytes:
    """Return one row per goal and municipality, the total first."""
    rows = [_row(progress, report, language) for progress in report.goals]
    return to_csv(_HEADER, rows, language)


def _row(progress: Progress, report: Report, language: str) -> list[str | int]:
    goal, is_total = progress.goal, progress.municipality == ALL
    return [
        goal.title,
        word("all", language) if is_total else report.plan.municipalities[progress.municipality],
        "" if progress.headcount is None else progress.headcount,
        printed(progress.learners, language),
        progress.share or _no_share(progress, language),
        f"{goal.share} %",
        goal.by.isoformat(),
        word(progress.status, language) if progress.status else "",
        " ".join(word(note, language) for note in progress.notes),
    ]


def _no_share(progress: Progress, language: str) -> str:
    has_headcount = {"no-headcount", "headcount-too-small"}.isdisjoint(progress.notes)
    return word("hidden", language) if has_headcount else ""
