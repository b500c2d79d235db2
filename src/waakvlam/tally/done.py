"""What completions of one learner together make: quizzes, months and goals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from waakvlam.receipts.completion import Completion
from waakvlam.tally.kinds import SOON
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.validity import is_valid, months_later


class Done(NamedTuple):
    """What a learner did, without where."""

    quizzes: tuple[str, ...]
    """Ids in order."""

    months: tuple[str, ...]
    """The month of each completion."""

    reached: Mapping[str, str]
    """Per goal, in order, the month in which its last module was completed."""

    expiring: tuple[str, ...]
    """Goals that this learner will soon have reached no longer."""


class Judge:
    """Tells what completions make, for the goals of a plan."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        self._as_of = as_of
        self._asked = [(goal, first_revisions(goal, plan)) for goal in plan.goals]

    def done(self, once: Sequence[Completion], again: Sequence[Completion]) -> Done:
        """Return what completions make; `again` counts only where completions run out."""
        quizzes = sorted([each.quiz for each in once])
        reached: dict[str, date] = {}
        expiring = []
        for goal, revisions in self._asked:
            if not revisions or not revisions.keys() <= set(quizzes):
                continue
            if goal.valid_for is None:
                day = _last_day(goal.by, revisions, once)
                reached |= {goal.id: day} if day else {}
                continue
            valid = [
                each for each in (*once, *again) if is_valid(each.day, goal.valid_for, self._as_of)
            ]
            days = _days(goal.by, revisions, valid)
            if days:
                reached[goal.id] = max(map(min, days))
                if not _is_valid_later(goal.valid_for, days, self._as_of):
                    expiring.append(goal.id)
        months = {goal: month_of(day) for goal, day in sorted(reached.items())}
        every = tuple([month_of(each.day) for each in once])
        return Done(tuple(quizzes), every, months, tuple(expiring))


def month_of(day: date) -> str:
    """Return the month of a day, such as `2026-11`."""
    return day.isoformat()[:7]


def first_revisions(goal: Goal, plan: Plan) -> dict[str, int]:
    """Return per quiz that a goal asks for the first revision that counts."""
    return {
        plan.modules[module].quiz: goal.from_revision.get(module, 0)
        for module in goal.modules
        if module in plan.modules
    }


def _last_day(by: date, revisions: Mapping[str, int], once: Iterable[Completion]) -> date | None:
    """Return the day on which the last module was completed; nothing when one was not in time."""
    days = [
        each.day
        for each in once
        if each.quiz in revisions and each.revision >= revisions[each.quiz] and each.day <= by
    ]
    return max(days) if len(days) == len(revisions) else None


def _days(
    by: date, revisions: Mapping[str, int], completions: Iterable[Completion]
) -> list[list[date]]:
    """Return per module the days that count; nothing when one module has none."""
    days: dict[str, list[date]] = {}
    for each in completions:
        first = revisions.get(each.quiz)
        if first is not None and each.revision >= first and each.day <= by:
            days.setdefault(each.quiz, []).append(each.day)
    return list(days.values()) if len(days) == len(revisions) else []


def _is_valid_later(months: int, done: list[list[date]], as_of: date) -> bool:
    soon = months_later(as_of, SOON)
    return all(is_valid(max(days), months, soon) for days in done)
