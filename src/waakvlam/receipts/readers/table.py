"""Tables: receipts in any cell, or the columns of an export that the programme names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from waakvlam.receipts.items import Found, Item, Notice, Place, Refusal
from waakvlam.receipts.readers.cells import Row, letters
from waakvlam.receipts.readers.columns import Columns, about_persons, columns_of
from waakvlam.receipts.readers.results import read_results
from waakvlam.receipts.readers.text import read_words
from waakvlam.receipts.readers.totals import compare_totals, is_totals, said_total
from waakvlam.receipts.reading import Reading

_HEADER_ROWS = 10
"""Rows at the start among which the header of an export is looked for."""

_SHORTEST = len("WAAKVLAMEINDE")
"""Characters below which a cell holds not even one mark."""


@dataclass(slots=True)
class _Seen:
    """What was seen in a table without keeping its texts."""

    rows: list[tuple[int, dict[int, list[Item]], frozenset[int]]] = field(default_factory=list)
    """Per row its number, the items by column, and the columns with a formula."""

    width: int = 0
    """Cells of the row above the first receipt, which is the header."""

    has_receipts: bool = False

    odd: list[int] = field(default_factory=list)
    """Numbers of rows with a receipt that are longer or shorter than the first."""

    totals: dict[int, list[int]] = field(default_factory=dict)
    """The numbers in each row that begins with a word for a total."""

    def note_length(self, row: Row, *, has_receipt: bool) -> None:
        """Note a row with a receipt that is longer or shorter than the header."""
        if not self.has_receipts and not (has_receipt and self.width):
            self.width = len(row.cells)
        self.has_receipts = self.has_receipts or has_receipt
        if has_receipt and len(row.cells) != self.width:
            self.odd.append(row.number)


def read_table(rows: Iterable[Row], place: Place, reading: Reading) -> Iterator[Item]:
    """Read a table row by row, up to the limit."""
    kept = (row for row in rows if not row.is_blank)
    within = islice(kept, reading.limits.rows)
    start = list(islice(within, _HEADER_ROWS))
    if not start:
        yield Refusal("empty-file", place)
        return
    columns = next(filter(None, (columns_of(row, reading.exports) for row in start)), None)
    header = columns.header if columns else start[0].number
    yield from about_persons(next(row for row in start if row.number == header), place)
    yield from _read(chain(start, within), columns, place, reading)
    if next(kept, None) is not None:
        yield Refusal("too-many-rows", place, {"limit": str(reading.limits.rows)})


def _read(
    rows: Iterable[Row], columns: Columns | None, place: Place, reading: Reading
) -> Iterator[Item]:
    if columns is not None:
        return read_results(rows, columns, place)
    return _receipts(rows, place, reading)


def _receipts(rows: Iterable[Row], place: Place, reading: Reading) -> Iterator[Item]:
    """Find receipts in any cell; the column with most of them should have one in each row."""
    seen = _Seen()
    for row in rows:
        items = {
            at: found
            for at, cell in enumerate(row.cells)
            if len(cell.text) >= _SHORTEST
            and (found := list(read_words(cell.text, _at(place, row.number, at), reading)))
        }
        seen.note_length(row, has_receipt=bool(items))
        if not items and is_totals(row):
            numbers = (said_total(cell) for cell in row.cells)
            seen.totals[row.number] = [number for number in numbers if number is not None]
        formulas = frozenset(at for at, cell in enumerate(row.cells) if cell.kind == "formula")
        seen.rows.append((row.number, _placed(items, row.number, place), formulas))
    if seen.odd:
        first, number = place._replace(line=seen.odd[0]), str(len(seen.odd))
        yield Notice("row-lengths", first, {"number": number})
    yield from _judged(seen, place)


def _placed(items: dict[int, list[Item]], row: int, place: Place) -> dict[int, list[Item]]:
    """Name the cell, not the line inside the cell."""
    return {
        at: [item._replace(place=_at(place, row, at)) for item in found]
        for at, found in items.items()
    }


def _judged(seen: _Seen, place: Place) -> Iterator[Item]:
    usual = _usual_column(seen)
    if usual is None:
        found = [item for _, items, _ in seen.rows for each in items.values() for item in each]
        yield from found or [Refusal("table-without-receipt", place)]
        return
    so_far = 0
    for at, (number, items, formulas) in enumerate(seen.rows):
        for found in items.values():
            so_far += sum(isinstance(item, Found) for item in found)
            yield from found
        if number in seen.totals:
            pairs = [(said, so_far) for said in seen.totals[number]]
            yield compare_totals(pairs, place._replace(line=number))
        elif usual in formulas:
            yield Refusal("formula-cell", _at(place, number, usual))
        elif not items and at > 0:  # The first row may be the header.
            yield Refusal("row-without-receipt", _at(place, number, usual))


def _usual_column(seen: _Seen) -> int | None:
    found = Counter(
        at
        for _, items, _ in seen.rows
        for at, each in items.items()
        if any(isinstance(item, Found) for item in each)
    )
    return min(found, key=lambda at: (-found[at], at)) if found else None


def _at(place: Place, row: int, column: int) -> Place:
    return place._replace(line=row, column=letters(column))
