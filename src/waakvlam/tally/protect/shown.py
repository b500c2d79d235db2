"""Hide numbers until each sensitive one could be enough other numbers as well."""

from __future__ import annotations

import math
from dataclasses import dataclass

from waakvlam.tally.cells import ALL, CellId
from waakvlam.tally.protect.board import EFFORTS, Board, is_before
from waakvlam.tally.protect.number import Number
from waakvlam.tally.protect.search import another
from waakvlam.tally.protect.world import World


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a number."""

    number: int | None
    """The number itself, or nothing when it is hidden."""

    low: int = 0
    """The least that it can be, as anybody may know; of an earlier number that number."""

    high: float = math.inf
    """The most that it can be, as anybody may know."""

    sign: str = ""
    """`>18` where nearly everybody is counted; empty when nothing at all is told."""

    earlier: int | None = None
    """What an earlier report said of it, when it is hidden now."""

    @property
    def is_told(self) -> bool:
        """Tell whether anything may be said of it."""
        return self.number is not None or bool(self.sign) or self.earlier is not None


def protect(board: Board) -> dict[CellId, Shown]:
    """Return what may be shown of each number."""
    # Beside an earlier report nothing may become less: more learners are no use there, unless
    # those of the earlier one are known.
    is_first = all(number.earlier is None for number in board.numbers.values())
    for effort in EFFORTS if is_first or board.past else EFFORTS[:1]:
        tried = board.again(effort)
        if _is_safe(tried) or _is_safe_with_less(tried):
            return {cell: _shown(cell, tried) for cell in _printed(board)}
    return {cell: _hidden(board.numbers[cell]) for cell in _printed(board)}


def _printed(board: Board) -> list[CellId]:
    """Return the numbers of this report, and not those of the earlier one."""
    return [cell for cell in board.numbers if not is_before(cell)]


def _is_safe_with_less(board: Board) -> bool:
    """Where of some number no other value was found, tell less of all groups and look again."""
    for cell, number in board.numbers.items():
        if number.is_nearly_all:
            board.say_nothing_of(cell)
    return _is_safe(board)


def _is_safe(board: Board) -> bool:
    """Hide numbers until each sensitive one is safe; tell whether that could be done."""
    spans: dict[CellId, tuple[int, int]] = {}
    sensitive = [cell for cell, number in board.numbers.items() if number.is_sensitive]
    for cell in sorted(sensitive, key=_order):
        worlds = _worlds(cell, board, spans.get(cell, (0, 0)))
        if worlds is None and board.numbers[cell].is_nearly_all:
            board.say_nothing_of(cell)
            worlds = _worlds(cell, board, spans.get(cell, (0, 0)))
        if worlds is None:
            return False
        for world in worlds:
            _keep(world, board, spans)
    return True


def _keep(world: World, board: Board, spans: dict[CellId, tuple[int, int]]) -> None:
    """Hide what is something else in a world, and remember how far it goes."""
    for cell, difference in world.differences():
        board.hidden.add(cell)
        low, high = spans.get(cell, (0, 0))
        spans[cell] = min(low, difference), max(high, difference)


def _worlds(cell: CellId, board: Board, span: tuple[int, int]) -> list[World] | None:
    """Return worlds that make enough values of a number possible, beside those in the span."""
    number = board.numbers[cell]
    width = int(min(board.minimum - 1, number.high - number.low))
    low, high = span
    if high - low >= width:
        return []
    more = another(cell, 1, int(min(width + low, number.high - number.value)), board)
    if not more.is_free:
        fewer = another(cell, -1, int(min(width - high, number.value - number.least)), board)
        if fewer.reach(cell) <= high - width and fewer.price < more.price:
            return [fewer]
    missing = width - max(more.reach(cell), high)
    if missing <= -low:
        return [more]
    fewer = another(cell, -1, missing, board)
    return [more, fewer] if -fewer.reach(cell) >= missing else None


def _order(cell: CellId) -> tuple[int, CellId]:
    """Put totals first: what is hidden for them serves the others too."""
    return -((cell.row == ALL) + (cell.column == ALL)), cell


def _shown(cell: CellId, board: Board) -> Shown:
    number = board.numbers[cell]
    if cell not in board.hidden:
        return Shown(number.value, number.value, number.value)
    if number.is_nearly_all:
        return Shown(None, number.low, number.high, f">{number.low - 1}", number.earlier)
    return _hidden(number)


def _hidden(number: Number) -> Shown:
    """Return nothing but what an earlier report said: why it is hidden, and how far, is secret."""
    return Shown(None, low=number.earlier or 0, earlier=number.earlier)
