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
    return nsmallest(board.effort.groups, passing, key=board.rank)
