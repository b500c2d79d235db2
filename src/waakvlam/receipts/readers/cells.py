"""Rows and cells of a table, whatever kind of file it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

_MOST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str = ""
    kind: Literal["text", "number", "day", "formula", "error"] = "text"
    day: date | None = None
    """The day, where the workbook itself says that it is one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, with its number as a spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(cell.text.strip() for cell in self.cells)

    @property
    def shape(self) -> str:
        """Show what kind of thing stands in each of the first cells, and nothing of it."""
        kinds = ";".join(map(_kind, self.cells[:_MOST_SHOWN]))
        return kinds + ";…" * (len(self.cells) > _MOST_SHOWN)


def _kind(cell: Cell) -> str:
    text = cell.text.strip()
    return ("9" if text.isdigit() else "a") if text else "-"


def letters(column: int) -> str:
    """Return the letters of a column, from 0."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
