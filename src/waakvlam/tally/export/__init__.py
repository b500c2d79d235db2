"""The outputs: one file per output, one line in a registry each."""

from __future__ import annotations

from collections.abc import Callable

from waakvlam.tally.export.counts import export_counts
from waakvlam.tally.export.counts_file import export_counts_file
from waakvlam.tally.export.goals import export_goals
from waakvlam.tally.export.html import export_html
from waakvlam.tally.export.improve import export_improve_csv, export_improve_html
from waakvlam.tally.export.not_counted import export_not_counted
from waakvlam.tally.export.summary_json import export_json
from waakvlam.tally.export.summary_text import export_text
from waakvlam.tally.export.workbook import export_workbook
from waakvlam.tally.report import Report

Export = Callable[[Report, str], bytes]

SHARED: dict[str, Export] = {
    "counts.csv": export_counts,
    "goals.csv": export_goals,
    "report.html": export_html,
    "report.xlsx": export_workbook,
    "summary.json": export_json,
}
"""What may go to others, by file name: content from a report and a language."""

INTERNAL: dict[str, Export] = {
    **SHARED,
    "improve.csv": export_improve_csv,
    "improve.html": export_improve_html,
    "not-counted.csv": export_not_counted,
    "summary.txt": export_text,
}
"""What the coordinator gets."""

SHARE_FOLDER = "share"
FOR_REGION = "for-region.json"

__all__ = ["FOR_REGION", "INTERNAL", "SHARED", "SHARE_FOLDER", "export_counts_file"]
