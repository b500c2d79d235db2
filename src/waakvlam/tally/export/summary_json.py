"""`summary.json`: the whole tally for programs, by id, the same in every language."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from waakvlam.receipts.items import Notice
from waakvlam.tally.cells import ALL, CellId
from waakvlam.tally.export.cells import TABLES, rows_of
from waakvlam.tally.goals import GoalReport, Progress
from waakvlam.tally.protect import Shown
from waakvlam.tally.report import Report
from waakvlam.tally.series import Point

FORMAT = "waakvlam-tally"
VERSION = 2


def export_json(report: Report, language: str) -> bytes:
    """Return totals, tables and goals; a hidden number is `null`."""
    del language  # Programs read ids and codes, never words.
    document = {
        "format": FORMAT,
        "version": VERSION,
        "audience": report.audience,
        "minimum": report.minimum,
        "as_of": report.as_of.isoformat(),
        "earlier": report.earlier or None,
        "totals": report.totals.as_dict() if report.audience == "internal" else None,
        "learners": _shown(report.learners),
        "not_counted": dict(report.codes),
        "days_ahead": report.days_ahead,
        "skipped_files": report.skipped,
        "notices": [_notice(each) for each in report.notices],
        "tables": [_table(table, report) for table in TABLES],
        "months": _points(report.points),
        "goals": [_goal(goal) for goal in report.goals],
        "missed": [
            {"quiz": each.quiz, "question": each.question, "share": each.share}
            for each in report.missed
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "place": str(notice.place), **notice.args}


def _table(table: str, report: Report) -> dict[str, Any]:
    cells = (cell for line in rows_of(table, report.plan) for cell in line)
    return {"name": table, "cells": [_cell(cell, report) for cell in cells]}


def _cell(cell: CellId, report: Report) -> dict[str, Any]:
    return {"row": _id(cell.row), "column": _id(cell.column), **_shown(report.shown[cell])}


def _goal(report: GoalReport) -> dict[str, Any]:
    goal = report.goal
    return {
        "goal": goal.id,
        "target": goal.share,
        "by": goal.by.isoformat(),
        "progress": [
            _progress(each) for each in (report.total, *report.municipalities, *report.workplaces)
        ],
        "months": _points(report.points),
        "forecast": report.forecast,
        "behind": list(report.behind),
        "expiring": report.expiring,
    }


def _progress(progress: Progress) -> dict[str, Any]:
    return {
        "municipality": _id(progress.municipality),
        "workplace": _id(progress.workplace),
        "headcount": progress.headcount,
        **_shown(progress.learners),
        "share": progress.share or None,
        "status": progress.status or None,
        "notes": list(progress.notes),
    }


def _points(points: Iterable[Point]) -> list[dict[str, Any]]:
    return [{"month": point.month, "total": point.total} for point in points]


def _shown(shown: Shown) -> dict[str, Any]:
    return {"number": shown.number, "sign": shown.sign or None, "earlier": shown.earlier}


def _id(id_: str) -> str | None:
    """Return the id, or nothing for a total."""
    return None if id_ == ALL else id_
