"""Reading and counting need the standard library alone, so that they can run anywhere."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import waakvlam.receipts
import waakvlam.tally

PROGRAM = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
outside = {"pydantic", "yaml", "mkdocs", "jinja2", "markdown_it", "click", "waakvlam.model"}
outside |= {"openpyxl", "olefile", "xlsxwriter", "defusedxml", "rich", "duckdb"}
outside |= {"rich", "xlsxwriter"}
print(*sorted(outside & set(sys.modules)))
"""


def modules() -> list[str]:
    found = [
        each.name
        for package in (waakvlam.receipts, waakvlam.tally)
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [name for name in found if name != "waakvlam.tally.from_site"]


def imported_by(*names: str) -> str:
    command = [sys.executable, "-c", PROGRAM, *names]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_receipts_and_tally_import_the_standard_library_alone() -> None:
    names = modules()

    assert "waakvlam.tally.run" in names
    assert imported_by(*names, "waakvlam.sample") == ""


def test_the_check_sees_what_it_looks_for() -> None:
    assert "pydantic" in imported_by("waakvlam.tally.from_site")
