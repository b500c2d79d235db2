"""Look for another set of learners with which one number is more or less."""

from __future__ import annotations

import math

from waakvlam.tally.cells import CellId
from waakvlam.tally.protect.board import Board
from waakvlam.tally.protect.move import Effect, Move
from waakvlam.tally.protect.moves import moves
from waakvlam.tally.protect.world import World


def another(cell: CellId, direction: int, amount: int, board: Board) -> World:
    """Return a world in which a number is so much more or less, or as nearly as can be."""
    every = tuple(board.groups)
    world = World(board, board.usual)
    for candidates, is_mild in ((board.usual, False), (board.usual, True), (every, True)):
        world = World(board, candidates)
        if _go_on(cell, direction, amount, world, is_mild) <= 0:
            break
    return world


def _go_on(cell: CellId, direction: int, amount: int, world: World, is_mild: bool) -> int:
    """Change learners until a number is so much more or less; return what is left to do."""
    while amount > 0:
        amount, found = _pass(cell, direction, amount, world, is_mild)
        if amount > 0 and found is None:
            if not is_mild:
                break
            is_mild = False
        if amount > 0 and found is not None:
            amount -= _make(*found, cell, direction, amount, world)
    return amount


def _pass(
    cell: CellId, direction: int, amount: int, world: World, is_mild: bool
) -> tuple[int, tuple[Move, Effect] | None]:
    """Make every move for which nothing more is hidden; return what is left and the cheapest.

    First come mild moves: they leave everybody in place, and room for the others.
    """
    best: tuple[Move, Effect] | None = None
    least = math.inf
    for move in moves(cell, direction, world):
        if is_mild and not _leaves_places(move):
            continue
        gain = world.gain(move, cell) * direction
        if gain <= 0 or not world.has_learners(move):
            continue
        effect = world.effect(move)
        if world.times(move, effect, 1) < 1:
            continue
        cost = world.cost(effect)
        if cost == 0:
            amount -= _make(move, effect, cell, direction, amount, world)
            best, least = None, math.inf
            if amount <= 0:
                break
        elif cost / gain < least:
            best, least = (move, effect), cost / gain
    return amount, best


def _leaves_places(move: Move) -> bool:
    """Tell whether there are as many learners in each place as before."""
    before, after = (sorted(group[:2] for group in side) for side in (move.before, move.after))
    return before == after


def _make(  # noqa: PLR0913, PLR0917  # What is moved, for which number and how far.
    move: Move, effect: Effect, cell: CellId, direction: int, amount: int, world: World
) -> int:
    """Make a move as often as is needed and possible; return how far that brought the number."""
    gain = effect[cell] * direction
    times = world.times(move, effect, max(1, amount // gain))
    world.make(move, effect, times)
    return times * gain
