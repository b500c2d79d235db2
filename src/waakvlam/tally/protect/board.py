"""Every number of a report with its limits, before and while some are hidden."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from waakvlam.tally.cells import CellId, cells_of, counted_in, headcount_of
from waakvlam.tally.learners import Group
from waakvlam.tally.plan import UNKNOWN, Plan
from waakvlam.tally.protect.earlier import Earlier, after
from waakvlam.tally.protect.number import Number

Effect = dict[CellId, int]
"""By how much numbers change."""


TELLING = 4
"""Of groups with fewer employees than so many times the minimum, it is not even told that
nearly everybody is counted."""


class Effort(NamedTuple):
    """How much is tried to find another set of learners."""

    groups: int
    """Groups of learners on each side, the most promising first."""

    towns: int
    """Municipalities in which a learner may be instead: the own one, and others."""


EFFORTS = (Effort(16, 1), Effort(48, 3))
"""More is tried where less led to nothing: when few did the modules of a goal so far."""

USUAL = 10
"""Groups of each municipality and workplace in which to look first."""


@dataclass(slots=True)
class Board:
    """All numbers, the learners behind them, and what is hidden so far."""

    plan: Plan
    minimum: int
    groups: Mapping[Group, int]
    numbers: dict[CellId, Number]
    hidden: set[CellId] = field(default_factory=set)
    usual: tuple[Group, ...] = ()
    """Some groups of each municipality and workplace, in which to look first."""

    effort: Effort = EFFORTS[0]

    _effects: dict[Group, Effect] = field(default_factory=dict)
    _ranks: dict[Group, tuple[int, int, Group]] = field(default_factory=dict)
    _ranked: int = -1

    def effects(self, group: Group) -> Effect:
        """Return the numbers to which a learner of this group adds, and how much."""
        found = self._effects.get(group)
        if found is None:
            found = self._effects[group] = dict(counted_in(group, self.plan))
        return found

    def rank(self, group: Group) -> tuple[int, int, Group]:
        """Return a key that sorts first the groups of which the least is shown."""
        if self._ranked != len(self.hidden):  # It only grows.
            self._ranks, self._ranked = {}, len(self.hidden)
        found = self._ranks.get(group)
        if found is None:
            shown = sum(cell not in self.hidden for cell in self.effects(group))
            found = self._ranks[group] = (shown, -self.groups[group], group)
        return found

    def again(self, effort: Effort) -> Board:
        """Return a board on which as much is hidden, to look with another effort."""
        return Board(
            self.plan,
            self.minimum,
            self.groups,
            dict(self.numbers),
            set(self.hidden),
            self.usual,
            effort,
        )

    def say_nothing_of(self, cell: CellId) -> None:
        """Hide as well that nearly everybody is counted in a number."""
        number = self.numbers[cell]
        low = number.earlier if number.earlier is not None else 0
        low = min(low, number.value)
        self.numbers[cell] = replace(number, low=low, least=low, is_nearly_all=False)


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
        cell: _unplaced(values[cell], minimum)
        if cell.column == UNKNOWN
        else _number(values[cell], people[cell], headcount_of(cell, plan), minimum)
        for cell in cells_of(plan)
    }
    if earlier is not None:
        numbers = after(earlier, numbers, minimum)
    sensitive = {cell for cell, number in numbers.items() if number.is_sensitive}
    return Board(plan, minimum, groups, numbers, sensitive, _usual(groups))


def _usual(groups: Mapping[Group, int]) -> tuple[Group, ...]:
    """Return the largest groups of each municipality and workplace."""
    found: dict[tuple[str, str], list[Group]] = {}
    for group in sorted(groups, key=lambda one: (-groups[one], one)):
        here = found.setdefault(group[:2], [])
        if len(here) < USUAL:
            here.append(group)
    return tuple(group for here in found.values() for group in here)


def _unplaced(value: int, minimum: int) -> Number:
    """Return a number of those without a known workplace: that there is nobody may be told."""
    least, high = min(value, 1), math.inf if value else 0
    return Number(value, value, None, least, high, 0 < value < minimum, least=least)


def _number(value: int, people: int, headcount: int | None, minimum: int) -> Number:
    if headcount is None or headcount < people:
        return Number(value, people, headcount, is_sensitive=min(value, people) < minimum)
    if headcount == 0:
        return Number(value, people, headcount, 0, 0)
    if headcount < 2 * minimum:
        return Number(value, people, headcount, 0, headcount, is_sensitive=True)
    most = min(headcount * 9 // 10, headcount - minimum)
    if headcount < TELLING * minimum:
        is_sensitive = not minimum <= people <= most
        return Number(value, people, headcount, 0, headcount, is_sensitive)
    if people > most:
        return Number(
            value, people, headcount, most + 1, headcount, True, is_nearly_all=True, least=most + 1
        )
    return Number(value, people, headcount, 0, most, is_sensitive=people < minimum)
