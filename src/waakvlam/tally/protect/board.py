"""Every number of a report with its limits, before and while some are hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from waakvlam.tally.cells import CellId, counted_in
from waakvlam.tally.learners import Group
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect.move import Effect, Shifts
from waakvlam.tally.protect.number import Number

_BEFORE = "before:"


def before(cell: CellId) -> CellId:
    """Return the same number of the earlier report."""
    return cell._replace(table=_BEFORE + cell.table)


def now(cell: CellId) -> CellId:
    """Return the same number of this report."""
    return cell._replace(table=cell.table.removeprefix(_BEFORE))


def is_before(cell: CellId) -> bool:
    """Tell whether a number is one of the earlier report."""
    return cell.table.startswith(_BEFORE)


class Effort(NamedTuple):
    """How much is tried to find another set of learners."""

    groups: int
    """Groups of learners on each side, the most promising first."""

    towns: int
    """Municipalities in which a learner may be instead: the own one, and others."""


EFFORTS = (Effort(16, 1), Effort(48, 3))
"""More is tried where less led to nothing: when few did the modules of a goal so far."""


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

    past: Past | None = None
    """What is known of the earlier report, where its learners are known."""

    _effects: dict[Group, Effect] = field(default_factory=dict)
    _ranks: dict[Group, tuple[int, int, Group]] = field(default_factory=dict)
    _ranked: int = -1

    def effects(self, group: Group) -> Effect:
        """Return the numbers to which a learner of this group adds, and how much."""
        found = self._effects.get(group)
        if found is None:
            found = self._effects[group] = dict(counted_in(group, self.plan))
            for profile in group.profile.before:
                then = counted_in(group._replace(profile=profile), self.plan)
                found |= {before(cell): amount for cell, amount in then}
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
        return replace(
            self,
            numbers=dict(self.numbers),
            hidden=set(self.hidden),
            effort=effort,
            _ranks={},
            _ranked=-1,
        )

    def say_nothing_of(self, cell: CellId) -> None:
        """Hide as well that nearly everybody is counted in a number."""
        number = self.numbers[cell]
        low = number.earlier if number.earlier is not None else 0
        low = min(low, number.value)
        self.numbers[cell] = replace(number, low=low, least=low, is_nearly_all=False)


@dataclass(slots=True)
class Past:
    """What the earlier report was made of, as far as it can be thought of in another way."""

    board: Board
    """Its numbers, and the learners who are in both reports."""

    became: Mapping[Group, Sequence[Group]]
    """What they are now."""

    shifts: Shifts = field(default_factory=lambda: Shifts({}, {}))
    """Learners who may have done something before instead of since, or the other way round."""
