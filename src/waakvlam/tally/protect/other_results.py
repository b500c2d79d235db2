"""Learners who completed something else, or whose number is another, to try out worlds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import combinations

from waakvlam.tally.cells import ALL, COMPLETIONS, CellId
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Goal
from waakvlam.tally.protect.move import Move
from waakvlam.tally.protect.pasts import asked_of, can_follow
from waakvlam.tally.protect.pool import pool
from waakvlam.tally.protect.world import World

Places = Callable[[Group], Sequence[Group]]
"""Returns a group at the places where its learners could be."""

FEW = 6
"""Other profiles that are tried for each group, the most similar first."""


def in_time(goal: Goal, groups: Iterable[Group], world: World) -> Iterator[Move]:
    """Let learners who completed everything too late have done so in time."""
    asked = asked_of(goal, world.board.plan)
    for group in groups:
        quizzes, goals, before = group.profile
        if set(asked) <= set(quizzes):
            profile = Profile(quizzes, tuple(sorted({*goals, goal.id})), before)
            yield Move((group,), (group._replace(profile=profile),))


def changed(
    groups: Iterable[Group], is_asked: Callable[[Profile], bool], world: World
) -> Iterator[Move]:
    """Let learners have completed something else, in the way that other learners have."""
    profiles = sorted(
        {group.profile._replace(before=()) for group in world.candidates if is_asked(group.profile)}
    )
    for group in groups:
        mine, before = group.profile.quizzes, group.profile.before
        alike = [
            profile
            for profile in profiles
            if len(profile.quizzes) == len(mine) and can_follow(profile, before, world.board.plan)
        ]
        yield from (
            Move((group,), (group._replace(profile=profile._replace(before=before)),))
            for profile in nsmallest(FEW, alike, key=lambda one: len({*mine}.difference(one[0])))
        )


def arrived(places: Places, quizzes: tuple[str, ...], world: World) -> Iterator[Move]:
    """Let learners be at one of these places and have completed these quizzes, though nobody did.

    Who is there already takes no room, of which few employees leave little; so they come first.
    """

    def is_there(group: Group) -> bool:
        return any(there[:2] == group[:2] for there in places(group))

    alone = pool(world, lambda one: len(one.profile.quizzes) == 1)
    already = pool(world, lambda one: bool(one.profile.quizzes) and is_there(one))
    others = pool(world, lambda one: bool(one.profile.quizzes) and not is_there(one))
    for group, there in ((one, there) for one in (*already, *others) for there in places(one)):
        yield from _having(quizzes, group, there, alone, world)


def _having(
    quizzes: tuple[str, ...], group: Group, there: Group, alone: list[Group], world: World
) -> Iterator[Move]:
    """Let learners be elsewhere and have completed these quizzes instead of others."""
    mine = group.profile.quizzes
    kept = [one for one in mine if one not in quizzes]
    for given_up in combinations(kept, max(0, len(quizzes) + len(kept) - len(mine))):
        done = {*quizzes, *kept}.difference(given_up)
        profile = _profile(done, group, world)
        if len(done) == len(mine) and can_follow(profile, profile.before, world.board.plan):
            yield Move((group,), (there._replace(profile=profile),))
    # Or let one learner have done what in truth two did.
    done = {*mine, *quizzes}
    if len(done) == len(mine) + 1:
        both = there._replace(profile=_profile(done, group, world))
        yield from (Move((group, other), (both,)) for other in alone)


def at(group: Group, cell: CellId) -> Group:
    """Return the group at the place that a number tells of."""
    is_place = cell.column != ALL and cell.table != COMPLETIONS
    return group._replace(
        municipality=cell.row or group.municipality,
        workplace=cell.column if is_place else group.workplace,
    )


def within(goal: Goal, group: Group, cell: CellId, most: int) -> list[Group]:
    """Return the group at the places that a number of a goal tells of, its own town first.

    One town alone may have too few employees for what nobody did: then others take them.
    """
    here, towns = at(group, cell), [cell.row]
    workplace = here.workplace if here.workplace in goal.workplaces else goal.workplaces[0]
    if cell.row == ALL:
        towns = sorted(goal.municipalities, key=lambda town: town != here.municipality)[:most]
    return [here._replace(municipality=town, workplace=workplace) for town in towns]


def _profile(done: set[str], group: Group, world: World) -> Profile:
    """Return the profile with other quizzes: all in time, where it was in time before."""
    plan = world.board.plan
    goals = (
        goal.id
        for goal in plan.goals
        if done.issuperset(asked := asked_of(goal, plan))
        and (goal.id in group.profile.goals or not set(asked) <= set(group.profile.quizzes))
    )
    return Profile(tuple(sorted(done)), tuple(sorted(goals)), group.profile.before)
