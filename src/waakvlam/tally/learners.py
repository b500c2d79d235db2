"""Who did what, without who: learners by municipality, workplace and what they completed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from waakvlam.receipts.completion import Completion
from waakvlam.tally.done import Done, Judge
from waakvlam.tally.kinds import Kinds
from waakvlam.tally.plan import Goal, Plan

learner_of = attrgetter("municipality", "owner")
"""Returns what tells learners apart; every municipality is counted by itself."""

_workplace = attrgetter("workplace")
_order = attrgetter("day", "workplace")


class Profile(NamedTuple):
    """What a learner completed."""

    quizzes: tuple[str, ...]
    """Ids in order."""

    goals: tuple[str, ...]
    """Ids of the goals of which all modules are completed in time, wherever somebody works."""

    before: tuple[Profile, ...] = ()
    """What they had completed at the earlier report; empty where they are new, or nobody asks."""


class Group(NamedTuple):
    """Learners of whom nothing more is known than this."""

    municipality: str
    workplace: str
    profile: Profile


class Learner(NamedTuple):
    """One browser within one municipality; its owner id stays behind."""

    group: Group
    done: Done


def learners(
    counted: Iterable[Completion], repeats: Iterable[Completion], plan: Plan, as_of: date
) -> Iterator[tuple[Learner, int]]:
    """Return learners, and how many are alike in all that is added up.

    The completions come learner after learner, as `judge` returns them. A repeat counts where
    completions run out.
    """
    again, kinds, judge = _again(repeats, plan), Kinds(plan, as_of), Judge(plan, as_of)
    known: dict[_Kinds, Done] = {}
    numbers: Counter[tuple[str, str, _Kinds]] = Counter()
    for key, group in groupby(counted, key=learner_of):
        once, more = list(group), again.get(key, ())
        alike = kinds.of(once), kinds.of(more) if more else ()
        if alike not in known:
            known[alike] = judge.done(once, more)
        numbers[key[0], _workplace_of(once), alike] += 1
    for (municipality, workplace, alike), number in numbers.items():
        done = known[alike]
        profile = Profile(done.quizzes, tuple(done.reached))
        yield Learner(Group(municipality, workplace, profile), done), number


_Kinds = tuple[tuple[int, ...], tuple[int, ...]]
"""Kinds of what counts, and of what was said again."""


def in_scope(goal: Goal, municipality: str, workplace: str) -> bool:
    """Tell whether a goal is about this group."""
    return municipality in goal.municipalities and workplace in goal.workplaces


def _again(
    repeats: Iterable[Completion], plan: Plan
) -> Mapping[tuple[str, str], Sequence[Completion]]:
    """Return what learners said again, where that makes a difference."""
    if not any(goal.valid_for for goal in plan.goals):
        return {}
    return {key: list(found) for key, found in groupby(repeats, key=learner_of)}


def _workplace_of(once: Sequence[Completion]) -> str:
    """Return the workplace of the newest completion."""
    if len(set(map(_workplace, once))) == 1:
        return once[0].workplace
    return max(once, key=_order).workplace
