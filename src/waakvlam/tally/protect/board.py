"""Every number of a report with its limits, before and while some are hidden."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from waakvlam.tally.cells import ALL, COMPLETIONS, CellId, cells_of, counted_in, headcount_of
from waakvlam.tally.learners import Group
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect.earlier import Earlier, after
from waakvlam.tally.protect.number import Number

Effect = dict[CellId, int]
"""By how much numbers change."""


@dataclass(slots=True)
class Board:
    """All numbers, the learners behind them, and what is hidden so far."""

    plan: Plan
    minimum: int
    groups: Mapping[Group, int]
    numbers: Mapping[CellId, Number]
    locked: frozenset[CellId]
    """Numbers that are known in any case."""

    hidden: set[CellId] = field(default_factory=set)
    _effects: dict[Group, tuple[tuple[CellId, int], ...]] = field(default_factory=dict)

    def effects(self, group: Group) -> tuple[tuple[CellId, int], ...]:
        """Return the numbers to which a learner of this group adds."""
        found = self._effects.get(group)
        if found is None:
            found = self._effects[group] = tuple(counted_in(group, self.plan))
        return found


def board_of(
    groups: Mapping[Group, int], plan: Plan, minimum: int, earlier: Earlier | None = None
) -> Board:
    """Add up every number and hide those that tell of few people, or of nearly everybody."""
    values: Counter[CellId] = Counter()
    people: Counter[CellId] = Counter()
    for group, number in groups.items():
        for cell, amount in counted_in(group, plan):
            values[cell] += amount * number
            people[cell] += number
    numbers = {
        cell: _number(values[cell], people[cell], headcount_of(cell, plan), minimum)
        for cell in cells_of(plan)
    }
    if earlier is not None:
        numbers = after(earlier, numbers, minimum)
    total = CellId(COMPLETIONS, ALL, ALL)
    board = Board(plan, minimum, groups, numbers, frozenset({total}))
    sensitive = {cell for cell, number in numbers.items() if number.is_sensitive}
    board.hidden.update(sensitive - {total})
    return board


def _number(value: int, people: int, headcount: int | None, minimum: int) -> Number:
    if headcount is None or headcount < people:
        return Number(value, people, headcount, is_sensitive=min(value, people) < minimum)
    if headcount == 0:
        return Number(value, people, headcount, 0, 0)
    if headcount < 2 * minimum:
        return Number(value, people, headcount, 0, headcount, is_sensitive=True)
    most = min(headcount * 9 // 10, headcount - minimum)
    if people > most:
        return Number(
            value, people, headcount, most + 1, headcount, True, is_nearly_all=True, least=most + 1
        )
    return Number(value, people, headcount, 0, most, is_sensitive=people < minimum)
