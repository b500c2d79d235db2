"""The outputs: one file per output, one line in the registry each."""

from __future__ import annotations

from collections.abc import Callable

from waakvlam.tally.export.counts import export_counts
from waakvlam.tally.export.goals import export_goals
from waakvlam.tally.export.not_counted import export_not_counted
from waakvlam.tally.export.summary_json import export_json
from waakvlam.tally.export.summary_text import export_text
from waakvlam.tally.report import Report

EXPORTS: dict[str, Callable[[Report, str], bytes]] = {
    "counts.csv": export_counts,
    "goals.csv": export_goals,
    "not-counted.csv": export_not_counted,
    "summary.json": export_json,
    "summary.txt": export_text,
}
"""Content by file name, from a report and a language."""

__all__ = ["EXPORTS"]
