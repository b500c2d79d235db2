"""Workbooks (`.xlsx`): the one filled sheet, within limits, without macros or formulas."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from waakvlam.receipts.items import Item, Notice, Place, Refusal
from waakvlam.receipts.readers.cells import Cell, Row
from waakvlam.receipts.readers.sniff import sniffed
from waakvlam.receipts.readers.table import read_table
from waakvlam.receipts.reading import Limits, Reading

_ENCRYPTED_OR_OLD = b"\xd0\xcf\x11\xe0"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DANGEROUS = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HIDDEN_ROW = re.compile(rb"<row\b[^>]*?\bhidden=\"(?:1|true)\"")
_COLUMNS = re.compile(rb"<col\b[^>]*>")
_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_FIRST_AND_LAST = re.compile(rb"\b(?:min|max)=\"([0-9]{1,5})\"")
_MERGED = re.compile(rb"<mergeCell\b[^>]*?\bref=\"([A-Z0-9:]{3,20})\"")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_LONGEST_NAME = 31
_MOST_NAMES = 10


def read_xlsx(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read every receipt, or the results of a learning system, in the sheets of a workbook."""
    try:
        import openpyxl  # noqa: F401, PLC0415  # Missing in the browser: say so, read the rest.
    except ImportError:
        yield Refusal("reader-missing", place, {"kind": ".xlsx", "library": "openpyxl"})
        return
    problem = _problem(content, place, reading.limits)
    if problem:
        yield problem
        return
    try:
        yield from list(_read(content, place, reading))
    except _BROKEN:
        yield Refusal("broken-workbook", place)


_BROKEN = (
    *(ArithmeticError, AttributeError, EOFError, LookupError, OSError, SyntaxError, TypeError),
    *(ValueError, zipfile.BadZipFile, zlib.error),
)
"""What the library raises for files that are damaged on purpose or by accident."""


def _problem(content: bytes, place: Place, limits: Limits) -> Refusal | None:
    if content.startswith(_ENCRYPTED_OR_OLD):
        return Refusal("encrypted-workbook", place)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unsafe(archive, place, limits)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, zlib.error, EOFError):
        return Refusal("not-a-workbook", place, {"kind": sniffed(content)})


def _unsafe(archive: zipfile.ZipFile, place: Place, limits: Limits) -> Refusal | None:
    entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > limits.expanded_bytes:
        return Refusal("expands-too-far", place, {"limit": str(limits.expanded_bytes)})
    if len(entries) > limits.entries:
        return Refusal("too-many-files", place, {"limit": str(limits.entries)})
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        return Refusal("not-a-workbook", place, {"kind": ".zip"})
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return Refusal("macros", place)
    for name in names:
        if name.endswith((".xml", ".rels")) and _DANGEROUS.search(_plain(archive.read(name))):
            return Refusal("dangerous-xml", place)
    return None


def _plain(part: bytes) -> bytes:
    """Return a part as one byte a letter, whatever its encoding."""
    return part.replace(b"\0", b"")


def _read(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    import openpyxl  # noqa: PLC0415

    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, keep_links=False, rich_text=False
    )
    try:
        yield from _hidden(content, place)
        filled = [sheet for sheet in book.worksheets if _is_filled(sheet)]
        if len(filled) != 1:
            titles = [sheet.title for sheet in filled] or book.sheetnames
            code = "several-sheets" if filled else "no-filled-sheet"
            yield Refusal(code, place, {"names": _names(titles)})
            return
        here = place._replace(sheet=filled[0].title[:_LONGEST_NAME])
        merged = _merged(content, filled[0])
        if merged:
            yield Refusal("merged-cells", here, {"range": merged})
            return
        yield from _sheet(filled[0], here, reading)
    finally:
        book.close()


def _is_filled(sheet: Any) -> bool:
    sheet.reset_dimensions()  # The stated size may be a lie.
    return any(value is not None for row in sheet.iter_rows(values_only=True) for value in row)


def _names(titles: list[str]) -> str:
    """Return the names of some sheets, as far as somebody would read them."""
    shown = ("".join(sign if sign.isprintable() else "?" for sign in name) for name in titles)
    names = [name[:_LONGEST_NAME] for name in shown]
    return ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")


def _merged(content: bytes, sheet: Any) -> str:
    """Return the first range of merged cells in a sheet; nothing when there is none."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = _MERGED.search(archive.read(sheet._worksheet_path))
    return found[1].decode("ascii") if found else ""


def _sheet(sheet: Any, place: Place, reading: Reading) -> Iterator[Item]:
    rows = (
        Row(number, tuple(map(_cell, cells)))
        for number, cells in enumerate(sheet.iter_rows(), start=1)
    )
    for item in read_table(_padded(rows), place, reading):
        is_empty = isinstance(item, Refusal) and item.code == "empty-file"
        if not is_empty:
            yield item


def _padded(rows: Iterator[Row]) -> Iterator[Row]:
    """Give each row as many cells as the widest before it: a workbook leaves empty ones out."""
    width = 0
    for row in rows:
        width = max(width, len(row.cells))
        yield replace(row, cells=row.cells + (Cell(),) * (width - len(row.cells)))


def _cell(cell: Any) -> Cell:
    value = cell.value
    match value:
        case None:
            return Cell()
        case datetime():
            return Cell(value.isoformat(" "), "day", value.date())
        case date():
            return Cell(value.isoformat(), "day", value)
        case bool():
            return Cell(str(value), "error")
        case int() | float():
            return Cell(_number(value, cell.number_format), "number")
    kind = {"f": "formula", "e": "error"}.get(cell.data_type, "text")
    return Cell(_ESCAPED.sub(_unescaped, str(value)), kind)  # type: ignore[arg-type]


def _number(value: float, form: str | None) -> str:
    if form and form.endswith("%"):
        value = round(value * 100, 5)
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16))


def _hidden(content: bytes, place: Place) -> Iterator[Notice]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if _SHEET.fullmatch(name)]
        number = sum(len(_HIDDEN_ROW.findall(archive.read(name))) for name in names)
        if number:
            yield Notice("hidden-rows", place, {"number": str(number)})
        number = sum(_hidden_columns(archive.read(name)) for name in names)
        if number:
            yield Notice("hidden-columns", place, {"number": str(number)})


def _hidden_columns(sheet: bytes) -> int:
    """Return how many columns are hidden; they stand there in stretches."""
    stretches = (each[0] for each in _COLUMNS.finditer(sheet) if _HIDDEN.search(each[0]))
    ends = (tuple(map(int, _FIRST_AND_LAST.findall(each))) for each in stretches)
    return sum(max(each) - min(each) + 1 for each in ends if each)
