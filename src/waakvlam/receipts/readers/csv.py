"""CSV from online forms and learning systems, with `;`, `,` or tab, in any usual encoding."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Found, Item, Notice, Place, Refusal
from waakvlam.receipts.readers.cells import Cell, Row
from waakvlam.receipts.readers.columns import columns_of
from waakvlam.receipts.readers.decode import decode, is_utf_8
from waakvlam.receipts.readers.table import read_table
from waakvlam.receipts.reading import Reading

_SEPARATORS = (";", ",", "\t")
_STATED = "sep="
_LARGEST_CELL = 131_072


class _BrokenTable(Exception):
    """A table of which the rows cannot be told apart."""

    def __init__(self, code: str, row: int, **args: str) -> None:
        super().__init__(code)
        self.code, self.row, self.args_by_name = code, row, args


def read_csv(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read every receipt, or the results of a learning system, in a CSV file."""
    text = decode(content)
    if not is_utf_8(content):
        yield Notice("not-utf-8", place)
    try:
        separator = _separator(text, reading)
        items = list(read_table(_rows(text, separator), place, reading))
    except _BrokenTable as broken:
        yield Refusal(broken.code, Place(place.source, line=broken.row), broken.args_by_name)
        return
    mismatch = _mismatch(items, text, separator, place)
    yield from [mismatch] if mismatch else _complete(items, text, place)


def _mismatch(items: list[Item], text: str, separator: str, place: Place) -> Refusal | None:
    """Return that rows have another separator than the header, where that explains everything."""
    rows = [item for item in items if not isinstance(item, Notice)]
    short = [item for item in rows if isinstance(item, Refusal) and item.code == "row-length"]
    if not short or len(short) < len(rows):
        return None
    lines, width = {item.place.line for item in short}, int(short[0].args["width"])
    for other in (each for each in _SEPARATORS if each != separator):
        try:
            widths = {len(row.cells) for row in _rows(text, other) if row.number in lines}
        except _BrokenTable:
            continue
        if widths == {width}:
            named = {"header": _named(separator), "rows": _named(other)}
            return Refusal("other-separator", place._replace(line=short[0].place.line), named)
    return None


def _named(separator: str) -> str:
    return "tab" if separator == "\t" else separator


def _complete(items: list[Item], text: str, place: Place) -> list[Item]:
    """Prefer the receipts in the whole text where line ends without quotes cut them up."""
    if not any(isinstance(item, Refusal) and item.code == "truncated" for item in items):
        return items
    whole: list[Item] = list(find_receipts(text, place))
    return whole if _number_found(whole) > _number_found(items) else items


def _number_found(items: Iterable[Item]) -> int:
    return sum(isinstance(item, Found) for item in items)


def _separator(text: str, reading: Reading) -> str:
    """Return what separates the cells: what the headers of a known export tell, or the header."""
    first = next((line for line in text.split("\n", 20)[:20] if line.strip()), "")
    if first.lower().startswith(_STATED) and len(first) > len(_STATED):
        return first[len(_STATED)]
    for separator in _SEPARATORS:
        try:
            rows = list(_rows("\n".join(text.split("\n", 10)[:10]), separator))
        except _BrokenTable:
            continue
        if any(columns_of(row, reading.exports) for row in rows):
            return separator
    return max(_SEPARATORS, key=first.count)


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Read row by row; a quote that is never closed is told, not swallowed."""
    lines = text.split("\n")
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, strict=True)
    number, read = 1, 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _broken(error, number, len(lines) - read) from None
        if cells is None:
            return
        read = reader.line_num
        if cells != [_STATED, ""] or number > 1:
            yield Row(number, tuple(map(Cell, cells)))
        number += 1


def _broken(error: csv.Error, row: int, lines: int) -> _BrokenTable:
    if "limit" in str(error):
        return _BrokenTable("cell-too-large", row, limit=str(_LARGEST_CELL))
    return _BrokenTable("broken-quotes", row, lines=str(lines))
