"""Who did what, without who: learners by municipality, workplace and what they completed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from waakvlam.receipts.completion import Completion
from waakvlam.tally.kinds import SOON, Kinds
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.validity import is_valid, months_later

learner_of = attrgetter("municipality", "owner")
"""Returns what tells learners apart; every municipality is counted by itself."""


class Profile(NamedTuple):
    """What a learner completed."""

    quizzes: tuple[str, ...]
    """Ids in order."""

    goals: tuple[str, ...]
    """Ids of the goals of which all modules are completed in time, wherever somebody works."""


class Group(NamedTuple):
    """Learners of whom nothing more is known than this."""

    municipality: str
    workplace: str
    profile: Profile


class Learner(NamedTuple):
    """One browser within one municipality; its owner id stays behind."""

    group: Group
    reached: Mapping[str, date]
    """Per goal the day on which its last module was completed."""

    expiring: tuple[str, ...]
    """Goals that this learner will soon have reached no longer."""


def learners(
    counted: Iterable[Completion], repeats: Iterable[Completion], plan: Plan, as_of: date
) -> Iterator[tuple[Learner, list[Completion], int]]:
    """Return learners with what counts, and how many are alike in all that is added up.

    The completions come learner after learner, as `judge` returns them. A repeat counts where
    completions run out.
    """
    again = {}
    if any(goal.valid_for for goal in plan.goals):
        again = {key: list(found) for key, found in groupby(repeats, key=learner_of)}
    asked = [(goal, first_revisions(goal, plan)) for goal in plan.goals]
    possible: dict[tuple[str, ...], list[_Asked]] = {}
    for once, more, number in _alike(counted, again, Kinds(plan, as_of)):
        quizzes = tuple(sorted([each.quiz for each in once]))
        if quizzes not in possible:
            possible[quizzes] = [one for one in asked if one[1] and one[1].keys() <= set(quizzes)]
        yield _learner(once, more, quizzes, possible[quizzes], as_of), once, number


_Alike = tuple[list[Completion], list[Completion], int]
"""What counts of a learner, what this learner said again, and how many are alike."""


def _alike(
    counted: Iterable[Completion], again: Mapping[tuple[str, str], list[Completion]], kinds: Kinds
) -> Iterator[_Alike]:
    """Put learners together; those with more to look at than kinds of completions stay single."""
    found: defaultdict[tuple[int, ...], list[list[Completion]]] = defaultdict(list)
    for key, group in groupby(counted, key=learner_of):
        once = list(group)
        if key in again:
            yield once, again[key], 1
        else:
            found[tuple(sorted(kinds.of(once)))].append(once)
    for same in found.values():
        if len({each.workplace for each in same[0]}) == 1:
            yield same[0], [], len(same)
        else:
            yield from ((once, [], 1) for once in same)


_Asked = tuple[Goal, Mapping[str, int]]
"""A goal, and per quiz that it asks for the first revision that counts."""


def in_scope(goal: Goal, municipality: str, workplace: str) -> bool:
    """Tell whether a goal is about this group."""
    return municipality in goal.municipalities and workplace in goal.workplaces


def _learner(
    once: list[Completion],
    again: list[Completion],
    quizzes: tuple[str, ...],
    asked: Sequence[_Asked],
    as_of: date,
) -> Learner:
    reached: dict[str, date] = {}
    expiring = []
    for goal, revisions in asked:
        if goal.valid_for is None:
            day = _last_day(goal.by, revisions, once)
            if day:
                reached[goal.id] = day
            continue
        done = _done(goal, revisions, [*once, *again], as_of)
        if not done:
            continue
        reached[goal.id] = max([min(days) for days in done])
        if not _is_valid_later(goal.valid_for, done, as_of):
            expiring.append(goal.id)
    newest = once[0] if len(once) == 1 else max(once, key=lambda each: (each.day, each.workplace))
    profile = Profile(quizzes, tuple(sorted(reached)))
    return Learner(Group(newest.municipality, newest.workplace, profile), reached, tuple(expiring))


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


def _done(
    goal: Goal, revisions: Mapping[str, int], completions: Iterable[Completion], as_of: date
) -> list[list[date]]:
    """Return per module the days that count; nothing when one module has none."""
    days: dict[str, list[date]] = {}
    for each in completions:
        first = revisions.get(each.quiz)
        if first is None or each.revision < first or each.day > goal.by:
            continue
        if goal.valid_for is None or is_valid(each.day, goal.valid_for, as_of):
            days.setdefault(each.quiz, []).append(each.day)
    return list(days.values()) if len(days) == len(revisions) else []


def _is_valid_later(months: int, done: list[list[date]], as_of: date) -> bool:
    soon = months_later(as_of, SOON)
    return all(is_valid(max(days), months, soon) for days in done)
