"""Rows of an export of a learning system: only the columns that the programme names are read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from waakvlam.receipts.items import Found, Item, Place, Refusal, UnreadableError
from waakvlam.receipts.readers.cells import Cell, Row, letters
from waakvlam.receipts.readers.columns import Columns, needed
from waakvlam.receipts.readers.days import read_day
from waakvlam.receipts.readers.outcome import compared, learner_of, named, outcome, workplace_in
from waakvlam.receipts.readers.totals import compare_totals, done_in, is_totals, totals_of
from waakvlam.receipts.reading import Columns as Headers
from waakvlam.receipts.reading import Result

_NOTHING = frozenset({"", "-", "–"})
_MARK = {
    ",": re.compile(r"[0-9]{1,6}(?:,[0-9]{1,2})?"),
    ".": re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,2})?"),
}
"""Marks by what stands before the decimals; with three of those it may be a thousand."""

_PLAIN = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,5})?")
"""A number as a workbook itself holds it."""

_ROUNDED = re.compile(r"[0-9.,]+[Ee][+-]?[0-9]+|[0-9]{16,}")
_PRECISION = 100_000


def read_results(rows: Iterable[Row], columns: Columns, place: Place) -> Iterator[Item]:
    """Read every result in the rows after the header."""
    if any(at == -1 for at in map(columns.find, needed(columns.export)) if at is not None):
        yield Refusal("double-column", place._replace(line=columns.header))
        return
    done: Counter[int] = Counter()
    for row in rows:
        if row.number <= columns.header:
            continue
        if is_totals(row):
            yield compare_totals(totals_of(row, columns, done), place._replace(line=row.number))
            continue
        done.update(done_in(row, columns))
        yield from _row(row, columns, place)


def _row(row: Row, columns: Columns, place: Place) -> Iterator[Item]:
    here = place._replace(line=row.number)
    if len(row.cells) != columns.width:
        lengths = {"cells": str(len(row.cells)), "width": str(columns.width)}
        yield Refusal("row-length", here, {**lengths, "shape": row.shape})
        return
    for result in columns.export.results:
        try:
            item = _result(row, result, columns, here)
        except UnreadableError as problem:
            item = Refusal(problem.code, _cell_of(problem, columns, here), problem.args_by_name)
        if item is not None:
            yield item


def _cell_of(problem: UnreadableError, columns: Columns, place: Place) -> Place:
    """Return the place of the cell that could not be read."""
    at = columns.find((problem.args_by_name.get("column", ""),))
    return place if at is None else place._replace(column=letters(at))


def _result(row: Row, result: Result, columns: Columns, place: Place) -> Item | None:
    """Return what the row says about one quiz; nothing when it says nothing."""
    cell = _Reader(row, columns)
    if any(compared(cell.text((name,))) != compared(text) for name, text in result.only):
        return None
    said = cell.text(result.done) if result.done else cell.text(result.score or result.day)
    if said in _NOTHING:
        return None
    place = place._replace(column=cell.letters(result.done or result.score or result.day))
    if result.done and compared(said) not in map(compared, result.words):
        return Refusal("not-done", place, {"name": result.quiz})
    learner = learner_of(columns.export.id, cell.number_of_learner(columns.export.learner))
    day = cell.day(result.day)
    where = cell.where()
    receipt = outcome(learner, where, result, day)
    if not result.score:
        return Found(receipt, place)
    marked = cell.mark(result.score), result.out_of * _PRECISION
    record = receipt.completions[0]._replace(score=marked[0], max=marked[1])
    return Found(receipt._replace(completions=(record,)), place)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the named cells of one row."""

    row: Row
    columns: Columns

    def text(self, headers: Headers) -> str:
        cell = self._cell(headers)
        return " ".join(cell.text.split())

    def letters(self, headers: Headers) -> str:
        at = self.columns.find(headers)
        return letters(at) if at is not None else ""

    def number_of_learner(self, headers: Headers) -> str:
        text = self.text(headers)
        if text in _NOTHING:
            raise UnreadableError("row-without-learner")
        if "@" in text:
            raise UnreadableError("learner-is-a-person", column=headers[0])
        if _ROUNDED.fullmatch(text):
            raise UnreadableError("rounded-number", column=headers[0])
        return text

    def day(self, headers: Headers) -> date:
        cell = self._cell(headers)
        day = cell.day or read_day(cell.text, self.columns.export.order)
        if day is None:
            raise UnreadableError("bad-day", column=headers[0])
        return day

    def mark(self, headers: Headers) -> int:
        cell, text = self._cell(headers), self.text(headers)
        form = _PLAIN if cell.kind == "number" else _MARK[self.columns.export.decimal]
        if cell.kind == "day" or not form.fullmatch(text):
            raise UnreadableError("bad-number", column=headers[0])
        return int(Decimal(text.replace(",", ".")) * _PRECISION)

    def where(self) -> tuple[str, str]:
        export = self.columns.export
        return (
            export.municipality_id or self._named(export.municipality),
            export.workplace_id or workplace_in(self.text(export.workplace), export),
        )

    def _named(self, headers: Headers) -> str:
        known = named(self.text(headers), self.columns.export)
        if not known:
            raise UnreadableError("unknown-name", column=headers[0])
        return known

    def _cell(self, headers: Headers) -> Cell:
        at = self.columns.find(headers)
        assert at is not None
        cell = self.row.cells[at]
        if cell.kind in ("formula", "error"):
            raise UnreadableError(f"{cell.kind}-cell", column=headers[0])
        return cell
