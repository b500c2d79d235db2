"""What an earlier report told, so that two reports together tell no more than each alone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from waakvlam.tally.cells import ALL, COMPLETIONS, CellId
from waakvlam.tally.learners import Group
from waakvlam.tally.protect.number import Number


class Behind(NamedTuple):
    """What a report was made of."""

    groups: Mapping[Group, int]
    headcounts: Mapping[tuple[str, str], int]
    minimum: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """The numbers of an earlier report: what was last told of each, or nothing."""

    day: str
    """Its day, such as `2026-10-31`."""

    numbers: Mapping[CellId, int | None]
    series: Mapping[str, tuple[tuple[str, int], ...]]
    """Per line over time its months, each with the total up to then."""

    behind: Behind | None = None
    """What it was made of, where that is known."""


def after(earlier: Earlier, numbers: Mapping[CellId, Number], minimum: int) -> dict[CellId, Number]:
    """Hide each number that would tell, beside the earlier one, what few people did since."""
    renewed = {cell: _renewed(cell, number, earlier, minimum) for cell, number in numbers.items()}
    for cell, number in renewed.items():
        was_hidden = earlier.numbers.get(cell, 0) is None
        if was_hidden and number.value > _growth(cell, earlier, numbers):
            renewed[cell] = replace(number, is_sensitive=True)
    for cell in _of_new_groups(earlier, numbers):
        renewed[cell] = replace(renewed[cell], is_sensitive=True)
    return renewed


def _renewed(cell: CellId, number: Number, earlier: Earlier, minimum: int) -> Number:
    if cell not in earlier.numbers:
        return number
    told = earlier.numbers[cell]
    if told is None:
        is_small = number.value < _most(cell, earlier)
        least = number.value if earlier.behind is None else number.least
        return replace(number, is_sensitive=number.is_sensitive or is_small, least=least)
    known = min(told, number.value)
    return replace(
        number,
        low=number.low if number.is_nearly_all else max(number.low, known),
        least=max(number.least, known),
        is_sensitive=number.is_sensitive or abs(number.value - told) < minimum,
        earlier=told,
    )


def _growth(cell: CellId, earlier: Earlier, numbers: Mapping[CellId, Number]) -> float:
    """Return the most that a number can have grown, by what totals grew.

    A hidden number that is shown next time was at least so much: now, less what can be new.
    """
    row, column = cell._replace(column=ALL), cell._replace(row=ALL)
    totals = {row, column, row._replace(row=ALL), CellId(COMPLETIONS, ALL, ALL)}
    totals.add(CellId(COMPLETIONS, cell.row, ALL))
    told = ((one, earlier.numbers.get(one)) for one in totals - {cell})
    return min(
        (numbers[one].value - number for one, number in told if number is not None),
        default=math.inf,
    )


def _most(cell: CellId, earlier: Earlier) -> float:
    """Return the most that a hidden number can have been, by the totals of the earlier report."""
    row = [one for one in earlier.numbers if one[:2] == cell[:2]]
    column = [one for one in earlier.numbers if one[::2] == cell[::2]]
    return min(
        _rest(cell, cell._replace(column=ALL), row, earlier),
        _rest(cell, cell._replace(row=ALL), column, earlier),
    )


def _rest(cell: CellId, total: CellId, line: list[CellId], earlier: Earlier) -> float:
    """Return what the shown numbers of a line leave of its total."""
    known = earlier.numbers.get(total)
    if total == cell or known is None:
        return math.inf
    return known - sum(earlier.numbers[one] or 0 for one in line if one != total)


def _of_new_groups(earlier: Earlier, numbers: Mapping[CellId, Number]) -> list[CellId]:
    """Return the numbers of rows and columns that came where others went.

    Groups that were merged, split or renamed would give away the difference with the old ones.
    """
    new = []
    for table in {cell.table for cell in numbers}:
        for axis in ("row", "column"):
            before = {getattr(one, axis) for one in earlier.numbers if one.table == table}
            now = {getattr(one, axis) for one in numbers if one.table == table}
            if before - now:
                new += [
                    one
                    for one in numbers
                    if one.table == table and getattr(one, axis) in now - before
                ]
    return new
