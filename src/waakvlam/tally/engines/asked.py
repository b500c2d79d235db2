"""What the goals of a programme ask of each learner, in the terms of the columns of a packing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from waakvlam.tally.done import first_revisions
from waakvlam.tally.engines.packing import Packing, restriction
from waakvlam.tally.engines.parts import Parts
from waakvlam.tally.kinds import SOON
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.validity import is_valid, months_later


@dataclass(frozen=True, slots=True)
class Asked:
    """What a goal asks."""

    number: int
    """Place of the goal in the plan."""

    goal: Goal
    quizzes: tuple[int, ...]
    """Numbers of the quizzes that must be completed."""

    condition: str
    """Under which a completion counts."""

    old: int | None
    """Day before which a completion soon runs out, where completions run out."""

    def is_reached(self, packing: Packing) -> str:
        """Return whether a learner reached the goal."""
        return " AND ".join(f"{each} > 0" for each in self._months(packing))

    def month(self, packing: Packing) -> str:
        """Return the month in which a learner reached the goal."""
        return f"greatest({', '.join(self._months(packing))})"

    def _months(self, packing: Packing) -> list[str]:
        return [packing.month(quiz, self.condition) for quiz in self.quizzes]


def asked_of_all(plan: Plan, parts: Parts, as_of: date) -> list[Asked]:
    """Return every goal that somebody can reach."""
    quizzes = list(parts.values["quiz"])
    asked = []
    for number, goal in enumerate(plan.goals):
        revisions = first_revisions(goal, plan)
        if revisions and revisions.keys() <= set(quizzes):
            firsts = {quizzes.index(quiz): first for quiz, first in revisions.items()}
            condition = _condition(goal, firsts, parts, as_of)
            soon = months_later(as_of, SOON)
            old = parts.number(_oldest(goal.valid_for, soon)) if goal.valid_for else None
            asked.append(Asked(number, goal, tuple(sorted(firsts)), condition, old))
    return asked


def packing_of(asked: Iterable[Asked], parts: Parts) -> Packing:
    """Return the columns in which everything that is asked can be found."""
    packing = Packing(len(parts.values["quiz"]), parts.months)
    for each in asked:
        packing.add(each.condition)
        if each.old is not None:
            packing.add_old(each.condition, each.old)
    return packing


def _condition(goal: Goal, firsts: dict[int, int], parts: Parts, as_of: date) -> str:
    """Return when a plain line counts for a goal; nothing where each of them does."""
    start = parts.values["revision"][0]
    later = {quiz: first - start for quiz, first in firsts.items() if first > start}
    newest = parts.number(goal.by) if goal.by < parts.latest else None
    oldest = parts.number(_oldest(goal.valid_for, as_of)) if goal.valid_for else None
    return restriction(later, oldest, newest)


def _oldest(months: int, day: date) -> date:
    """Return the first day of which a completion still counts at `day`."""
    first = day - timedelta(31 * months + 3)
    while not is_valid(first, months, day):
        first += timedelta(1)
    return first
