"""Where the columns of an export of a learning system stand in a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from waakvlam.receipts.readers.cells import Row
from waakvlam.receipts.readers.outcome import compared
from waakvlam.receipts.reading import Columns as Headers
from waakvlam.receipts.reading import Export


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of an export stand in one table."""

    export: Export
    header: int
    """Number of the row with the headers."""

    width: int
    by_header: dict[str, int]
    """Column by header, in compared form; -1 for a header that stands there twice."""

    def find(self, headers: Headers) -> int | None:
        """Return the column with one of these headers."""
        known = (self.by_header.get(compared(header)) for header in headers)
        return next((at for at in known if at is not None), None)


def columns_of(row: Row, exports: Iterable[Export]) -> Columns | None:
    """Return the columns when this row is the header of a known export."""
    by_header: dict[str, int] = {}
    for at, cell in enumerate(row.cells):
        name = compared(cell.text)
        by_header[name] = -1 if name in by_header else at
    for export in exports:
        columns = Columns(export, row.number, len(row.cells), by_header)
        if export.results and export.learner and _are_all_there(columns):
            return columns
    return None


def _are_all_there(columns: Columns) -> bool:
    return all(columns.find(headers) is not None for headers in needed(columns.export))


def needed(export: Export) -> list[Headers]:
    """Return the headers without which an export cannot be read."""
    ours = [export.learner, export.municipality, export.workplace]
    for result in export.results:
        ours += [result.done, result.day, result.score, *((name,) for name, _ in result.only)]
    return [headers for headers in ours if headers]
