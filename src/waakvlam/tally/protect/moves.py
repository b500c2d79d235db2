"""Which learners can change places so that one number becomes something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, product

from waakvlam.tally.cells import ALL, COMPLETIONS, GOAL, LEARNERS, CellId
from waakvlam.tally.learners import Group, Profile, in_scope
from waakvlam.tally.plan import Goal
from waakvlam.tally.protect.board import Past, is_before, now
from waakvlam.tally.protect.move import Move
from waakvlam.tally.protect.other_results import arrived, at, changed, in_time, within
from waakvlam.tally.protect.pasts import asked_of
from waakvlam.tally.protect.pool import Test, pool
from waakvlam.tally.protect.shifts import lifted, shifts
from waakvlam.tally.protect.world import World


def moves(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    """Return moves that may raise (1) or lower (-1) a number; the caller looks at the effect."""
    if world.board.past is not None and is_before(cell):
        found = _then(cell, direction, world, world.board.past)
    elif cell.table == LEARNERS:
        found = _learners(cell, direction, world)
    elif cell.table == COMPLETIONS:
        found = _completions(cell, direction, world)
    else:
        goals = {GOAL + goal.id: goal for goal in world.board.plan.goals}
        found = _goal(goals[cell.table], cell, direction, world)
    yield from found
    yield from _gone(cell, direction, world)


def _then(cell: CellId, direction: int, world: World, past: Past) -> Iterator[Move]:
    """Return moves of the earlier report, with what its learners are now."""
    is_usual = world.candidates == world.board.usual
    then = World(past.board, past.board.usual if is_usual else tuple(past.board.groups))
    for move in moves(now(cell), direction, then):
        yield from lifted(move, past)
    yield from shifts(cell, direction, past.shifts)


def _gone(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    """Let there be one learner fewer, or one more of those that there are."""
    for group in pool(world, lambda one: cell in world.board.effects(one)):
        new = group._replace(profile=group.profile._replace(before=()))
        yield Move((group,), ()) if direction < 0 else Move((), (new,))


def _learners(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    def is_in(group: Group) -> bool:
        return cell.row in (ALL, group.municipality) and cell.column in (ALL, group.workplace)

    def is_beside(group: Group) -> bool:
        return group.municipality == cell.row and group.workplace != cell.column

    def is_below(group: Group) -> bool:
        return group.municipality != cell.row and group.workplace == cell.column

    def is_apart(group: Group) -> bool:
        return group.municipality != cell.row and group.workplace != cell.column

    if ALL not in (cell.row, cell.column):
        tests = (is_beside, is_below) if direction > 0 else (is_in, is_apart)
        some, others = (pool(world, test) for test in tests)
        yield from chain(_swaps(some, others, _workplaces), _swaps(some, others, _places))
    yield from _moved(is_in, direction, world)
    if direction > 0:
        newcomers = pool(world, lambda one: not is_in(one))
        yield from (Move((one,), (at(one, cell),)) for one in newcomers)


def _completions(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    def has(profile: Profile) -> bool:
        return cell.column in (ALL, *profile.quizzes)

    def is_here(group: Group) -> bool:
        return cell.row in (ALL, group.municipality)

    wanted = direction < 0
    if cell.column == ALL:
        here, others = pool(world, is_here), pool(world, lambda one: not is_here(one))
    else:
        here = pool(world, lambda one: is_here(one) and has(one.profile) == wanted)
        others = pool(world, lambda one: not is_here(one) and has(one.profile) != wanted)
        yield from changed(here, lambda profile: has(profile) != wanted, world)
        if direction > 0:
            yield from arrived(lambda one: (at(one, cell),), (cell.column,), world)
    yield from _swaps(here, others, _profiles)
    yield from _moved(lambda one: is_here(one) and has(one.profile), direction, world)


def _goal(goal: Goal, cell: CellId, direction: int, world: World) -> Iterator[Move]:
    def has(group: Group) -> bool:
        return goal.id in group.profile.goals

    def is_here(group: Group) -> bool:
        return (
            cell.row in (ALL, group.municipality)
            and cell.column in (ALL, group.workplace)
            and in_scope(goal, group.municipality, group.workplace)
        )

    def is_elsewhere(group: Group) -> bool:
        return in_scope(goal, group.municipality, group.workplace) and not is_here(group)

    wanted = direction < 0
    here = pool(world, lambda one: is_here(one) and has(one) == wanted)
    # Swaps within the goal leave its total alone: also where everybody reached it.
    elsewhere = pool(world, lambda one: is_elsewhere(one) and has(one) != wanted)
    others = pool(world, lambda one: not is_here(one) and has(one) != wanted)
    yield from chain(_swaps(here, elsewhere, _profiles), _swaps(here, others, _profiles))
    if direction > 0:
        yield from in_time(goal, here, world)
    yield from changed(here, lambda profile: (goal.id in profile.goals) != wanted, world)
    if cell.row != ALL:
        yield from _rehoused(goal, cell.row, direction, world)
    if direction > 0:
        asked = asked_of(goal, world.board.plan)
        towns = world.board.effort.towns
        yield from arrived(lambda one: within(goal, one, cell, towns), asked, world)
    yield from _moved(lambda one: is_here(one) and has(one), direction, world)


def _rehoused(goal: Goal, row: str, direction: int, world: World) -> Iterator[Move]:
    """Let learners of one municipality swap workplaces with others, into the goal or out of it."""

    def is_candidate(group: Group) -> bool:
        is_meant = group.workplace in goal.workplaces
        is_done = goal.id in group.profile.goals
        return group.municipality == row and is_done and is_meant == (direction < 0)

    def is_partner(group: Group) -> bool:
        is_meant = group.workplace in goal.workplaces
        return group.municipality != row and is_meant == (direction > 0)

    yield from _swaps(pool(world, is_candidate), pool(world, is_partner), _workplaces)


def _moved(is_in: Test, direction: int, world: World) -> Iterator[Move]:
    """Let learners move to another workplace or municipality, so that totals change too."""
    plan = world.board.plan

    def after(group: Group) -> Iterator[Group]:
        everywhere = chain(
            (Group(group.municipality, one, group.profile) for one in plan.workplaces),
            (Group(one, group.workplace, group.profile) for one in plan.municipalities),
        )
        return (one for one in everywhere if is_in(one) == (direction > 0))

    def can_move(group: Group) -> bool:
        return is_in(group) == (direction < 0) and any(after(group))

    for group in pool(world, can_move):
        yield from (Move((group,), (one,)) for one in after(group))


def _swaps(
    some: Iterable[Group], others: list[Group], exchange: Callable[[Group, Group], Group]
) -> Iterator[Move]:
    for one, other in product(some, others):
        yield Move((one, other), (exchange(one, other), exchange(other, one)))


def _workplaces(one: Group, other: Group) -> Group:
    return Group(one.municipality, other.workplace, one.profile)


def _places(one: Group, other: Group) -> Group:
    return Group(other.municipality, one.workplace, one.profile)


def _profiles(one: Group, other: Group) -> Group:
    return Group(one.municipality, one.workplace, other.profile)
