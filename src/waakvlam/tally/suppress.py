"""Hide small groups, and what would give them away.

A number is hidden first when it tells about single people: few of a group (`<5`), nearly all
of it (`>18`), or anything of a group that is small as a whole. Then more numbers are hidden
until no hidden number follows from the printed ones and the totals.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waakvlam.tally.bridges import bridges
from waakvlam.tally.counts import ALL, Cell, Key, Table


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a number."""

    number: int | None
    """The number itself, or nothing when it is hidden."""

    low: int = 0
    """The least that it can be, as anybody may know."""

    high: float = math.inf
    """The most that it can be, as anybody may know."""

    sign: str = ""
    """`<5` or `>18`; empty when nothing at all is told."""


def suppress(table: Table, minimum: int, public: frozenset[Key] = frozenset()) -> dict[Key, Shown]:
    """Return what may be shown of each cell; `public` numbers are known in any case."""
    hidden = {
        key: shown
        for key, cell in table.cells.items()
        if key not in public and (shown := _primary(cell, minimum))
    }
    protected = frozenset(hidden)
    while companions := _companions(_exposed(table, hidden, protected), table, {*hidden, *public}):
        hidden |= {key: Shown(None, minimum) for key in companions}
    return {key: hidden.get(key) or _open(cell.value) for key, cell in table.cells.items()}


def _primary(cell: Cell, minimum: int) -> Shown | None:
    if cell.headcount is not None and cell.headcount < 2 * minimum:
        return Shown(None, 0, cell.headcount)
    if cell.value < minimum:
        return Shown(None, 0, minimum - 1, f"<{minimum}")
    if cell.people < minimum:
        return Shown(None, minimum)
    return _nearly_all(cell, cell.headcount, minimum) if cell.headcount is not None else None


def _nearly_all(cell: Cell, headcount: int, minimum: int) -> Shown | None:
    most = min(headcount * 9 // 10, headcount - minimum)
    if cell.people <= most:
        return None
    low, high, threshold = most + 1, headcount, cell.threshold
    if threshold and low + 2 <= threshold < headcount:  # Both sides leave two values or more.
        low, high = (threshold, high) if cell.people >= threshold else (low, threshold - 1)
    return Shown(None, low, high, f">{low - 1}")


def _open(value: int) -> Shown:
    return Shown(value, value, value)


def _exposed(
    table: Table, hidden: Mapping[Key, Shown], protected: frozenset[Key]
) -> frozenset[Key]:
    free_rows = not table.columns
    ends = {key: ("" if free_rows else f"row {key[0]}", f"column {key[1]}") for key in hidden}
    return protected & (bridges(ends) | _settled(table, hidden))


def _settled(table: Table, hidden: Mapping[Key, Shown]) -> set[Key]:
    """Return the hidden cells whose bounds leave one value, reasoning line by line."""
    bounds: dict[Key, tuple[float, float]] = {
        key: (hidden[key].low, hidden[key].high) if key in hidden else (cell.value, cell.value)
        for key, cell in table.cells.items()
    }
    changed = True
    while changed:
        changed = False
        for line in _lines(table):
            for key in line:
                narrowed = _narrowed(key, line, bounds)
                changed |= narrowed != bounds[key]
                bounds[key] = narrowed
    return {key for key in hidden if bounds[key][0] == bounds[key][1]}


def _narrowed(
    key: Key, line: list[Key], bounds: Mapping[Key, tuple[float, float]]
) -> tuple[float, float]:
    """Tighten one cell from the others of its line, whose last cell is the total."""
    *parts, total = line
    others = [bounds[other] for other in parts if other != key]
    least, most = sum(low for low, _ in others), sum(high for _, high in others)
    low, high = bounds[key]
    if key == total:
        return max(low, least), min(high, most)
    floor, ceiling = bounds[total]
    return max(low, floor - most), min(high, ceiling - least)


def _lines(table: Table) -> list[list[Key]]:
    columns = [[(row, column) for row in (*table.rows, ALL)] for column in (*table.columns, ALL)]
    if not table.columns:
        return columns
    return columns + [
        [(row, column) for column in (*table.columns, ALL)] for row in (*table.rows, ALL)
    ]


def _companions(exposed: Iterable[Key], table: Table, taken: set[Key]) -> set[Key]:
    chosen = (_companion(key, table, taken) for key in exposed)
    return {key for key in chosen if key is not None}


def _companion(key: Key, table: Table, taken: set[Key]) -> Key | None:
    """Choose one more cell to hide: the smallest beside it, a total only if need be.

    When all beside it are hidden, choose beside a hidden cell that stands alone in its line.
    """
    lines = [line for line in _lines(table) if taken.intersection(line)]
    beside = sorted((line for line in lines if key in line), key=lambda line: _hidden(line, taken))
    alone = [line for line in lines if _hidden(line, taken) == 1]
    for line in (*beside, *alone, *lines):
        candidates = [each for each in line if each not in taken]
        if candidates:
            return min(candidates, key=lambda each: _rank(each, table))
    return None


def _rank(key: Key, table: Table) -> tuple[bool, int, Key]:
    row, column = key
    is_total = row == ALL or (column == ALL and bool(table.columns))
    return is_total, table.cells[key].value, key


def _hidden(line: list[Key], taken: set[Key]) -> int:
    return len(taken.intersection(line))
