"""Hide numbers until each sensitive one could be enough other numbers as well."""

from __future__ import annotations

import math
from dataclasses import dataclass

from waakvlam.tally.cells import ALL, CellId
from waakvlam.tally.protect.board import Board, Effect
from waakvlam.tally.protect.moves import moves
from waakvlam.tally.protect.world import Move, World


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
    """`>18` where nearly everybody is counted; empty when nothing at all is told."""

    earlier: int | None = None
    """What an earlier report said of it, when it is hidden now."""


def protect(board: Board) -> dict[CellId, Shown]:
    """Return what may be shown of each number."""
    spans: dict[CellId, tuple[int, int]] = {}
    sensitive = [cell for cell in board.numbers if cell in board.hidden]
    for cell in sorted(sensitive, key=_order):
        worlds = _worlds(cell, board, spans.get(cell, (0, 0)))
        if worlds is None:
            return _nothing(board)
        for world in worlds:
            for other, difference in world.differences():
                board.hidden.add(other)
                low, high = spans.get(other, (0, 0))
                spans[other] = min(low, difference), max(high, difference)
    return {cell: _shown(cell, board) for cell in board.numbers}


def _worlds(cell: CellId, board: Board, span: tuple[int, int]) -> list[World] | None:
    """Return worlds that make enough values of a number possible, beside those in the span."""
    number = board.numbers[cell]
    width = int(min(board.minimum - 1, number.high - number.low))
    low, high = span
    if high - low >= width:
        return []
    more = _another(cell, 1, int(min(width + low, number.high - number.value)), board)
    if not more.is_free:
        fewer = _another(cell, -1, int(min(width - high, number.value - number.least)), board)
        if fewer.reach(cell) <= high - width and fewer.price < more.price:
            return [fewer]
    missing = width - max(more.reach(cell), high)
    if missing <= -low:
        return [more]
    fewer = _another(cell, -1, missing, board)
    return [more, fewer] if -fewer.reach(cell) >= missing else None


def _another(cell: CellId, direction: int, amount: int, board: Board) -> World:
    """Look for other learners with whom a number is so much more or less, or nearly so."""
    world = World(board)
    while amount > 0:
        found = _cheapest(cell, direction, world)
        if found is None:
            break
        move, effect = found
        gain = effect[cell] * direction
        times = world.times(move, effect, max(1, amount // gain))
        world.make(move, effect, times)
        amount -= times * gain
    return world


def _cheapest(cell: CellId, direction: int, world: World) -> tuple[Move, Effect] | None:
    best: tuple[Move, Effect] | None = None
    least = math.inf
    for move in moves(cell, direction, world):
        effect = world.effect(move)
        gain = effect.get(cell, 0) * direction
        if gain <= 0:
            continue
        cost = world.cost(effect)
        if cost is None or cost / gain >= least or world.times(move, effect, 1) < 1:
            continue
        best, least = (move, effect), cost / gain
        if not cost:
            break
    return best


def _order(cell: CellId) -> tuple[int, CellId]:
    """Put totals first: what is hidden for them serves the others too."""
    return -((cell.row == ALL) + (cell.column == ALL)), cell


def _nothing(board: Board) -> dict[CellId, Shown]:
    """Show no number at all, apart from what is known in any case."""
    return {
        cell: Shown(number.value, number.value, number.value)
        if cell in board.locked
        else Shown(None, earlier=number.earlier)
        for cell, number in board.numbers.items()
    }


def _shown(cell: CellId, board: Board) -> Shown:
    number = board.numbers[cell]
    if cell not in board.hidden:
        return Shown(number.value, number.value, number.value)
    sign = f">{number.low - 1}" if number.is_nearly_all else ""
    return Shown(None, number.low, number.high, sign, number.earlier)
