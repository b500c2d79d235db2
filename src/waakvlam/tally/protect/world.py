"""Another set of learners that could have given the same report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from waakvlam.tally.cells import ALL, CellId
from waakvlam.tally.learners import Group
from waakvlam.tally.protect.board import Board
from waakvlam.tally.protect.move import Effect, Move


@dataclass(slots=True)
class World:
    """The true learners after some moves; a number may only change when it can be hidden."""

    board: Board
    candidates: tuple[Group, ...]
    """The groups of which learners may change."""

    changed: Counter[CellId] = field(default_factory=Counter)
    learners: Counter[Group] = field(default_factory=Counter)
    """Learners more or fewer than in truth."""

    def gain(self, move: Move, cell: CellId) -> int:
        """Return by how much one number changes when a move is made once."""
        effects = self.board.effects
        more = sum([effects(group).get(cell, 0) for group in move.after])
        return more - sum([effects(group).get(cell, 0) for group in move.before])

    def effect(self, move: Move) -> Effect:
        """Return by how much each number changes when a move is made once."""
        found: Effect = {}
        for groups, sign in ((move.before, -1), (move.after, 1)):
            for group in groups:
                for cell, amount in self.board.effects(group).items():
                    found[cell] = found.get(cell, 0) + sign * amount
        return {cell: amount for cell, amount in found.items() if amount}

    def has_learners(self, move: Move) -> bool:
        """Tell whether there are the learners for a move."""
        return all(self._here(group) >= move.before.count(group) for group in move.before)

    def cost(self, effect: Effect) -> float:
        """Return how much would have to be hidden more."""
        numbers = self.board.numbers
        return sum(
            _weight(cell, numbers[cell].value)
            for cell in effect
            if cell not in self.board.hidden and not self.changed[cell]
        )

    def times(self, move: Move, effect: Effect, wanted: int) -> int:
        """Return how often a move can be made, at most as often as wanted."""
        most = wanted
        for group in move.before:
            most = min(most, self._here(group) // move.before.count(group))
        changed = self.changed.get
        for cell, amount in effect.items():
            number = self.board.numbers[cell]
            value = number.value + changed(cell, 0)
            room = number.high - value if amount > 0 else value - number.least
            if room < abs(amount):
                return 0
            most = min(most, int(min(room, 10**9)) // abs(amount))
        return most

    def _here(self, group: Group) -> int:
        return self.board.groups.get(group, 0) + self.learners.get(group, 0)

    def make(self, move: Move, effect: Effect, times: int) -> None:
        """Make a move so many times."""
        for cell, amount in effect.items():
            self.changed[cell] += amount * times
        for group in move.before:
            self.learners[group] -= times
        for group in move.after:
            self.learners[group] += times

    def differences(self) -> Iterable[tuple[CellId, int]]:
        """Return the numbers that are something else than in truth, and by how much."""
        return ((cell, amount) for cell, amount in self.changed.items() if amount)

    def reach(self, cell: CellId) -> int:
        """Return by how much a number is something else than in truth."""
        return self.changed[cell]

    @property
    def price(self) -> float:
        """Return what hiding everything that changed would cost."""
        numbers = self.board.numbers
        return sum(
            _weight(cell, numbers[cell].value)
            for cell, _ in self.differences()
            if cell not in self.board.hidden
        )

    @property
    def is_free(self) -> bool:
        """Tell whether nothing more would have to be hidden."""
        return not self.price


def _weight(cell: CellId, value: int) -> float:
    """Prefer to hide small numbers, and totals only if need be."""
    totals = (cell.row == ALL) + (cell.column == ALL)
    return float((1 + value) * 20**totals)
