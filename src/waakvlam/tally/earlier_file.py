"""Read the numbers of an earlier report from its `summary.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waakvlam.tally.cells import ALL, GOAL, CellId
from waakvlam.tally.counts_file import Sent, read_counts
from waakvlam.tally.errors import environment, wrong_use
from waakvlam.tally.export import FOR_REGION, SHARE_FOLDER
from waakvlam.tally.export.summary_json import FORMAT, VERSION
from waakvlam.tally.protect import Behind, Earlier
from waakvlam.tally.report import Audience

_SUMMARY = "summary.json"


def read_earlier(path: Path) -> dict[Audience, Earlier]:
    """Return the earlier reports in a folder of a tally, or beside one of its summaries."""
    folder = path if path.is_dir() else path.parent
    if folder.name == SHARE_FOLDER:
        folder = folder.parent
    asked = {path} if path.is_file() else set()
    files = asked | {folder / _SUMMARY, folder / SHARE_FOLDER / _SUMMARY}
    counts = folder / FOR_REGION
    sent = read_counts(counts) if counts.exists() else None
    found = dict(_read(file, sent) for file in sorted(files) if file.exists())
    if not found:
        raise wrong_use("no-earlier-report", path=str(path))
    return found


def _read(path: Path, sent: Sent | None) -> tuple[Audience, Earlier]:
    try:
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise environment("cannot-read", path, error) from error
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise wrong_use("no-earlier-report", path=str(path))
    if document.get("version") != VERSION:
        found = str(document.get("version"))
        raise wrong_use("other-report-version", path=str(path), version=found, known=str(VERSION))
    try:
        return _earlier(document, sent)
    except (KeyError, TypeError, AttributeError):
        raise wrong_use("no-earlier-report", path=str(path)) from None


def _earlier(document: Mapping[str, Any], sent: Sent | None) -> tuple[Audience, Earlier]:
    numbers = {
        CellId(table["name"], cell["row"] or ALL, cell["column"] or ALL): _told(cell)
        for table in document["tables"]
        for cell in table["cells"]
    }
    lines = {ALL: _line(document["months"])}
    for goal in document["goals"]:
        lines[goal["goal"]] = _line(goal["months"])
        for one in goal["progress"]:
            cell = CellId(GOAL + goal["goal"], one["municipality"] or ALL, one["workplace"] or ALL)
            numbers[cell] = _told(one)
    audience: Audience = "shared" if document["audience"] == "shared" else "internal"
    return audience, Earlier(str(document["as_of"]), numbers, lines, _behind(document, sent))


def _behind(document: Mapping[str, Any], sent: Sent | None) -> Behind | None:
    """Return what a report was made of; of one that repeats another that is not enough."""
    if sent is None or sent.headcounts is None or document["earlier"]:
        return None
    return Behind(sent.counts.groups, sent.headcounts, int(document["minimum"]))


def _told(cell: Mapping[str, Any]) -> int | None:
    told = cell["earlier"] if cell["number"] is None else cell["number"]
    if told is not None and not isinstance(told, int):
        raise TypeError("not a number")
    return told


def _line(points: list[Mapping[str, Any]]) -> tuple[tuple[str, int], ...]:
    return tuple((str(point["month"]), int(point["total"])) for point in points)
