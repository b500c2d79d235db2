"""Which learners can change places so that one number becomes something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from itertools import chain, combinations, product

from waakvlam.tally.cells import ALL, COMPLETIONS, GOAL, LEARNERS, CellId
from waakvlam.tally.learners import Group, Profile, in_scope
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.protect.world import Move, World

MOST = 16
"""Groups of learners that are tried on each side, the most promising first."""

FEW = 6
"""Other profiles that are tried for each group, the most similar first."""

Test = Callable[[Group], bool]


def moves(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    """Return moves that may raise (1) or lower (-1) a number; the caller looks at the effect."""
    if cell.table == LEARNERS:
        found = _learners(cell, direction, world)
    elif cell.table == COMPLETIONS:
        found = _completions(cell, direction, world)
    else:
        goals = {GOAL + goal.id: goal for goal in world.board.plan.goals}
        found = _goal(goals[cell.table], cell, direction, world)
    yield from found
    yield from _gone(cell, direction, world)


def _gone(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    """Let there be one learner fewer, or one more of those that there are."""

    def is_counted(group: Group) -> bool:
        return any(one == cell for one, _ in world.board.effects(group))

    for group in _pool(world, is_counted):
        yield Move((group,), ()) if direction < 0 else Move((), (group,))


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
        some, others = (_pool(world, test) for test in tests)
        yield from chain(_swaps(some, others, _workplaces), _swaps(some, others, _places))
    yield from _moved(is_in, direction, world)
    if direction > 0:
        newcomers = _pool(world, lambda one: not is_in(one))
        yield from (Move((one,), (_at(one, cell),)) for one in newcomers)


def _completions(cell: CellId, direction: int, world: World) -> Iterator[Move]:
    def has(profile: Profile) -> bool:
        return cell.column in (ALL, *profile.quizzes)

    def is_here(group: Group) -> bool:
        return cell.row in (ALL, group.municipality)

    wanted = direction < 0
    if cell.column == ALL:
        here, others = _pool(world, is_here), _pool(world, lambda one: not is_here(one))
    else:
        here = _pool(world, lambda one: is_here(one) and has(one.profile) == wanted)
        others = _pool(world, lambda one: not is_here(one) and has(one.profile) != wanted)
        yield from _changed(here, lambda profile: has(profile) != wanted, world)
        if direction > 0:
            yield from _arrived(lambda one: _at(one, cell), (cell.column,), world)
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

    wanted = direction < 0
    here = _pool(world, lambda one: is_here(one) and has(one) == wanted)
    others = _pool(world, lambda one: not is_here(one) and has(one) != wanted)
    yield from _swaps(here, others, _profiles)
    if direction > 0:
        yield from _in_time(goal, here, world)
    yield from _changed(here, lambda profile: (goal.id in profile.goals) != wanted, world)
    if cell.row != ALL:
        yield from _rehoused(goal, cell.row, direction, world)
    if direction > 0:
        asked = _asked(goal, world.board.plan)
        yield from _arrived(lambda one: _within(goal, _at(one, cell)), asked, world)
    yield from _moved(lambda one: is_here(one) and has(one), direction, world)


def _in_time(goal: Goal, groups: Iterable[Group], world: World) -> Iterator[Move]:
    """Let learners who completed everything too late have done so in time."""
    asked = _asked(goal, world.board.plan)
    for group in groups:
        quizzes, goals = group.profile
        if set(asked) <= set(quizzes):
            profile = Profile(quizzes, tuple(sorted({*goals, goal.id})))
            yield Move((group,), (group._replace(profile=profile),))


def _rehoused(goal: Goal, row: str, direction: int, world: World) -> Iterator[Move]:
    """Let learners of one municipality swap workplaces with others, into the goal or out of it."""

    def is_candidate(group: Group) -> bool:
        is_meant = group.workplace in goal.workplaces
        is_done = goal.id in group.profile.goals
        return group.municipality == row and is_done and is_meant == (direction < 0)

    def is_partner(group: Group) -> bool:
        is_meant = group.workplace in goal.workplaces
        return group.municipality != row and is_meant == (direction > 0)

    yield from _swaps(_pool(world, is_candidate), _pool(world, is_partner), _workplaces)


def _moved(is_in: Test, direction: int, world: World) -> Iterator[Move]:
    """Let learners move to another workplace or municipality, so that totals change too."""
    plan = world.board.plan

    def after(group: Group) -> Iterator[Group]:
        everywhere = chain(
            (group._replace(workplace=one) for one in plan.workplaces),
            (group._replace(municipality=one) for one in plan.municipalities),
        )
        return (one for one in everywhere if is_in(one) == (direction > 0))

    def can_move(group: Group) -> bool:
        return is_in(group) == (direction < 0) and any(after(group))

    for group in _pool(world, can_move):
        yield from (Move((group,), (one,)) for one in after(group))


def _changed(
    groups: Iterable[Group], is_asked: Callable[[Profile], bool], world: World
) -> Iterator[Move]:
    """Let learners have completed something else, in the way that other learners have."""
    profiles = sorted({group.profile for group in world.candidates if is_asked(group.profile)})
    for group in groups:
        mine = group.profile.quizzes
        alike = [profile for profile in profiles if len(profile.quizzes) == len(mine)]
        yield from (
            Move((group,), (group._replace(profile=profile),))
            for profile in nsmallest(FEW, alike, key=lambda one: len({*mine}.difference(one[0])))
        )


def _arrived(
    place: Callable[[Group], Group], quizzes: tuple[str, ...], world: World
) -> Iterator[Move]:
    """Let learners be at this place and have completed these quizzes, though nobody did."""
    alone = _pool(world, lambda one: len(one.profile.quizzes) == 1)
    for group in _pool(world, lambda one: bool(one.profile.quizzes)):
        mine = group.profile.quizzes
        kept = [one for one in mine if one not in quizzes]
        for given_up in combinations(kept, max(0, len(quizzes) + len(kept) - len(mine))):
            done = {*quizzes, *kept}.difference(given_up)
            if len(done) == len(mine):
                there = place(group)._replace(profile=_profile(done, group, world))
                yield Move((group,), (there,))
        # Or let one learner have done what in truth two did.
        done = {*mine, *quizzes}
        there = place(group)._replace(profile=_profile(done, group, world))
        if len(done) == len(mine) + 1:
            yield from (Move((group, other), (there,)) for other in alone)


def _at(group: Group, cell: CellId) -> Group:
    """Return the group at the place that a number tells of."""
    is_place = cell.column != ALL and cell.table != COMPLETIONS
    return group._replace(
        municipality=cell.row or group.municipality,
        workplace=cell.column if is_place else group.workplace,
    )


def _within(goal: Goal, group: Group) -> Group:
    """Return the group at a place that a goal is about."""
    towns, places = goal.municipalities, goal.workplaces
    return group._replace(
        municipality=group.municipality if group.municipality in towns else towns[0],
        workplace=group.workplace if group.workplace in places else places[0],
    )


def _profile(done: set[str], group: Group, world: World) -> Profile:
    """Return the profile with other quizzes: all in time, where it was in time before."""
    plan = world.board.plan
    goals = (
        goal.id
        for goal in plan.goals
        if done.issuperset(asked := _asked(goal, plan))
        and (goal.id in group.profile.goals or not set(asked) <= set(group.profile.quizzes))
    )
    return Profile(tuple(sorted(done)), tuple(sorted(goals)))


def _asked(goal: Goal, plan: Plan) -> tuple[str, ...]:
    known = (plan.modules[module].quiz for module in goal.modules if module in plan.modules)
    return tuple(sorted(set(known)))


def _pool(world: World, test: Test) -> list[Group]:
    """Return the groups that pass, first those of which the least is shown."""
    board = world.board
    passing = [
        group
        for group in world.candidates
        if test(group) and board.groups[group] + world.learners[group] > 0
    ]
    return nsmallest(MOST, passing, key=board.rank)


def _swaps(
    some: Iterable[Group], others: list[Group], exchange: Callable[[Group, Group], Group]
) -> Iterator[Move]:
    for one, other in product(some, others):
        yield Move((one, other), (exchange(one, other), exchange(other, one)))


def _workplaces(one: Group, other: Group) -> Group:
    return one._replace(workplace=other.workplace)


def _places(one: Group, other: Group) -> Group:
    return one._replace(municipality=other.municipality)


def _profiles(one: Group, other: Group) -> Group:
    return one._replace(profile=other.profile)
