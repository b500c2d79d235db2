"""`summary.json`: the whole tally for programs, by id, the same in every language."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from waakvlam.receipts.items import Notice
from waakvlam.tally.counts import ALL
from waakvlam.tally.goals import Progress
from waakvlam.tally.report import Report, SafeTable
from waakvlam.tally.suppress import Shown

FORMAT = "waakvlam-tally"
VERSION = 1


def export_json(report: Report, language: str) -> bytes:
    """Return totals, tables and goals; a hidden number is `null` with a sign."""
    del language  # Programs read ids and codes, never words.
    summary = {
        "format": FORMAT,
        "version": VERSION,
        "as_of": report.as_of.isoformat(),
        **asdict(report.totals),
        "learners": _shown(report.learners),
        "not_counted": dict(sorted(report.codes.items())),
        "days_ahead": report.days_ahead,
        "skipped_files": report.skipped,
        "notices": [_notice(each) for each in report.notices],
        "minimum": report.plan.limits.internal_minimum,
        "tables": [_table(table) for table in report.tables],
        "goals": [_goal(progress) for progress in report.goals],
    }
    return (json.dumps(summary, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _notice(notice: Notice) -> dict[str, Any]:
    return {"code": notice.code, "place": str(notice.place), **notice.args}


def _table(safe: SafeTable) -> dict[str, Any]:
    return {
        "name": safe.table.name,
        "measure": safe.table.measure,
        "cells": [
            {"row": _id(row), "column": _id(column), **_shown(shown)}
            for (row, column), shown in safe.shown.items()
        ],
    }


def _goal(progress: Progress) -> dict[str, Any]:
    return {
        "goal": progress.goal.id,
        "municipality": _id(progress.municipality),
        "headcount": progress.headcount,
        "learners": _shown(progress.learners),
        "share": progress.share or None,
        "target": progress.goal.share,
        "by": progress.goal.by.isoformat(),
        "status": progress.status or None,
        "notes": list(progress.notes),
    }


def _shown(shown: Shown) -> dict[str, Any]:
    return {"number": shown.number, "sign": shown.sign or None}


def _id(id_: str) -> str | None:
    """Return the id, or nothing for a total."""
    return None if id_ == ALL else id_
