"""`goals.csv`: progress against the goals, in total, per municipality and per workplace."""

from __future__ import annotations

from waakvlam.tally.export.cells import municipality, workplace
from waakvlam.tally.export.shown import printed
from waakvlam.tally.export.table import to_csv
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.messages import word
from waakvlam.tally.report import Report

_HEADER = (
    *("goal", "municipality", "workplace", "headcount", "learners", "share"),
    *("target", "by", "status", "note"),
)


def export_goals(report: Report, language: str) -> bytes:
    """Return one row per goal and group, the total first."""
    rows = [
        _row(goal, progress, report, language)
        for goal in report.goals
        for progress in (goal.total, *goal.municipalities, *goal.workplaces)
    ]
    return to_csv(_HEADER, rows, language)


def _row(goal: GoalReport, progress: Progress, report: Report, language: str) -> list[str | int]:
    return [
        goal.goal.title,
        municipality(progress.municipality, report.plan, language),
        workplace(progress.workplace, report.plan, language),
        "" if progress.headcount is None else progress.headcount,
        printed(progress.learners, language),
        share_of(progress, language),
        f"{goal.goal.share} %",
        goal.goal.by.isoformat(),
        word(progress.status, language) if progress.status else "",
        " ".join(word(note, language) for note in progress.notes),
    ]


def share_of(progress: Progress, language: str) -> str:
    """Return the share, the word for hidden, or nothing when there is no headcount."""
    has_headcount = {"no-headcount", "headcount-too-small"}.isdisjoint(progress.notes)
    return progress.share or (word("hidden", language) if has_headcount else "")
