"""Begin a board: add up every number, and hide those that tell of few people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from waakvlam.tally.cells import CellId
from waakvlam.tally.learners import Group
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect.board import Board, Past, before
from waakvlam.tally.protect.earlier import Earlier, after
from waakvlam.tally.protect.number import Number
from waakvlam.tally.protect.numbers import numbers_of
from waakvlam.tally.protect.pasts import with_pasts
from waakvlam.tally.protect.shifts import shifts_of

USUAL = 10
"""Groups of each municipality and workplace in which to look first, new ones and others."""


def board_of(
    groups: Mapping[Group, int], plan: Plan, minimum: int, earlier: Earlier | None = None
) -> Board:
    """Add up every number and hide those that tell of few people, or of nearly everybody."""
    numbers, then = numbers_of(groups, plan, minimum), {}
    if earlier is not None:
        then = _numbers_then(earlier, plan, minimum)
        known = earlier if then else replace(earlier, behind=None)
        numbers = after(known, numbers, minimum)
    hidden = {cell for cell, number in numbers.items() if number.is_sensitive}
    board = Board(plan, minimum, groups, numbers, hidden, _usual(groups))
    if earlier is None or earlier.behind is None or not then:
        return board
    return _with_past(board, earlier.behind.groups, then)


def _numbers_then(earlier: Earlier, plan: Plan, minimum: int) -> dict[CellId, Number]:
    """Return the numbers of the earlier report, where they are known and are those that it told."""
    behind = earlier.behind
    if behind is None or (behind.headcounts, behind.minimum) != (plan.headcounts, minimum):
        return {}
    then = numbers_of(behind.groups, plan, minimum)
    told = {cell: number for cell, number in earlier.numbers.items() if number is not None}
    is_same = then.keys() == earlier.numbers.keys()
    if not is_same or any(then[cell].value != number for cell, number in told.items()):
        return {}
    return {cell: _as_told(number, cell in told) for cell, number in then.items()}


def _as_told(number: Number, is_told: bool) -> Number:
    """Return a number that stays as it is where anything was told of it."""
    if not is_told and not number.is_nearly_all:
        return number
    return replace(
        number,
        low=number.value,
        high=number.value,
        least=number.value,
        is_sensitive=False,
        is_nearly_all=False,
    )


def _with_past(board: Board, groups: Mapping[Group, int], then: Mapping[CellId, Number]) -> Board:
    """Return a board of two reports: those who are in both change in both."""
    moving = with_pasts(board.groups, groups, board.plan)
    free = {cell for cell, number in then.items() if number.high > number.least}
    became: dict[Group, list[Group]] = defaultdict(list)
    pasts: Counter[Group] = Counter()
    for then_group, group in _pasts(moving):
        became[then_group].append(group)
        pasts[then_group] += moving[group]
    past = Board(board.plan, board.minimum, pasts, dict(then), free, _usual(pasts))
    board = replace(
        board,
        groups=moving,
        numbers=board.numbers | {before(cell): number for cell, number in then.items()},
        hidden=board.hidden | {before(cell) for cell in free},
        usual=_usual(moving),
        past=Past(past, became),
    )
    return replace(board, past=Past(past, became, shifts_of(board)))


def _pasts(groups: Mapping[Group, int]) -> Iterator[tuple[Group, Group]]:
    for group in groups:
        for profile in group.profile.before:
            yield group._replace(profile=profile), group


def _usual(groups: Mapping[Group, int]) -> tuple[Group, ...]:
    """Return the largest groups of each municipality and workplace."""
    found: dict[tuple[str, str, bool], list[Group]] = {}
    for group in sorted(groups, key=lambda one: (-groups[one], one)):
        here = found.setdefault((*group[:2], bool(group.profile.before)), [])
        if len(here) < USUAL:
            here.append(group)
    return tuple(group for here in found.values() for group in here)
