"""Kinds of completions: those of one kind are the same for everything that is added up.

There are few kinds in a programme, however many learners: a kind tells the month, and not the
day. So what learners did with completions of the same kinds is looked at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from waakvlam.receipts.completion import Completion
from waakvlam.tally.plan import Plan
from waakvlam.tally.validity import is_valid, months_later

SOON = 3
"""Months within which a completion that runs out is said to expire soon."""

_told = attrgetter("quiz", "revision", "day")

_Told = tuple[str, int, date]


class Kinds(dict[_Told, int]):
    """The number of a kind by what a completion tells; each is found out once."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        self._goals, self._days = plan.goals, (as_of, months_later(as_of, SOON))
        self._numbers: dict[tuple[object, ...], int] = {}

    def of(self, completions: Iterable[Completion]) -> tuple[int, ...]:
        """Return the number of the kind of each completion, the lowest first."""
        return tuple(sorted(map(self.__getitem__, map(_told, completions))))

    def __missing__(self, told: _Told) -> int:
        quiz, revision, day = told
        kind = (quiz, revision, *self._period(day))
        number = self[told] = self._numbers.setdefault(kind, len(self._numbers))
        return number

    def _period(self, day: date) -> tuple[object, ...]:
        """Return the month of a day, and for which goals it counts: in time, now and soon."""
        valid = (is_valid(day, goal.valid_for, at) for goal in self._goals for at in self._days)
        return day.year, day.month, *(day <= goal.by for goal in self._goals), *valid
