"""Add up every number of a report, with what anybody may know of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from waakvlam.tally.cells import CellId, cells_of, counted_in, headcount_of
from waakvlam.tally.learners import Group
from waakvlam.tally.plan import UNKNOWN, Plan
from waakvlam.tally.protect.number import Number

TELLING = 4
"""Of groups with fewer employees than so many times the minimum, it is not even told that
nearly everybody is counted."""


def numbers_of(groups: Mapping[Group, int], plan: Plan, minimum: int) -> dict[CellId, Number]:
    """Return every number; a sensitive one tells of few people, or of nearly everybody."""
    values: Counter[CellId] = Counter()
    people: Counter[CellId] = Counter()
    for group, number in groups.items():
        for cell, amount in counted_in(group, plan):
            values[cell] += amount * number
            people[cell] += number
    return {
        cell: _unplaced(values[cell], minimum)
        if cell.column == UNKNOWN
        else _number(values[cell], people[cell], headcount_of(cell, plan), minimum)
        for cell in cells_of(plan)
    }


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
