"""Which learners to try first."""

from __future__ import annotations

from collections.abc import Callable
from heapq import nsmallest

from waakvlam.tally.learners import Group
from waakvlam.tally.protect.world import World

Test = Callable[[Group], bool]


def pool(world: World, test: Test) -> list[Group]:
    """Return the groups that pass, first those of which the least is shown."""
    board, changed = world.board, world.learners.get
    passing = [
        group
        for group in world.candidates
        if test(group) and board.groups[group] + changed(group, 0) > 0
    ]
    new = [group for group in passing if not group.profile.before]
    old = [group for group in passing if group.profile.before]
    most = board.effort.groups
    return [*nsmallest(most, new, key=board.rank), *nsmallest(most, old, key=board.rank)]
