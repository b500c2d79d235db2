"""Make a site out of a row of `tests/bad` and say what a load of it found."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from builders import FILES, minimal_site, write

from waakvlam.diagnostics import Diagnostic, Report, Span
from waakvlam.load import Loaded, load
from waakvlam.rules.names import colliding_names, names_for_windows
from waakvlam.source.discover import Found
from waakvlam.source.scope import Scope

BAD = Path(__file__).parent / "bad"
ROWS = sorted(path.name for path in BAD.iterdir() if path.name[0] in "AB")
NAMES = [row for row in ROWS if (BAD / row / "names.json").exists()]
"""Rows about names that cannot stand in a checkout on every computer."""


def site_with(row: str, root: Path) -> Path:
    """Lay the bad files of a row over the small site."""
    minimal_site(root)
    if (BAD / row / "input").is_dir():
        shutil.copytree(BAD / row / "input", root, dirs_exist_ok=True)
    for path in _read(row, "absent.json") or []:
        (root / path).unlink()
    repeated = _read(row, "repeat.json")
    if repeated:
        path = repeated["path"]
        write(root, path, FILES[path] + repeated["text"] * repeated["times"])
    return root


def load_row(row: str, root: Path) -> Loaded:
    """Load the small site with the bad files of a row."""
    return load(site_with(row, root))


def outcome(row: str, root: Path) -> dict[str, Any]:
    """Return what `expected.json` holds: exit code, and code and place of each problem."""
    found = _of_names(row) if row in NAMES else load_row(row, root).report.diagnostics
    report = Report(tuple(found))
    return {
        "exit": 1 if report.errors else 0,
        "codes": [problem.code for problem in found],
        "places": [_place(problem.span) for problem in found],
    }


def expected(row: str) -> dict[str, Any]:
    """Return the expected outcome of a row."""
    wanted: dict[str, Any] = _read(row, "expected.json")
    return wanted


def _of_names(row: str) -> list[Diagnostic]:
    found = Found(seen=_read(row, "names.json"))
    scope = Scope("nl", True, found, {}, {}, {}, {})
    return [*names_for_windows(scope), *colliding_names(scope)]


def _read(row: str, name: str) -> Any:
    path = BAD / row / name
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def _place(span: Span) -> str:
    return f"{span.path}:{span.line}:{span.column}"
