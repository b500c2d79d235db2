"""Which learners of an earlier report each learner of this one can have been.

Who somebody is, nobody knows; that there is such a pairing is enough to try out other sets of
learners for both reports at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from waakvlam.tally.cells import GOAL
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Goal, Plan

_IsSame = Callable[[Group, Group], bool]
_Step = tuple[Group, Group, Group | None]
"""Who gets which past, and who loses it for that."""


def with_pasts(
    now: Mapping[Group, int], before: Mapping[Group, int], plan: Plan
) -> dict[Group, int]:
    """Return the learners who can be thought of as others, each with what they were before.

    Left out are those who may have come from another workplace, and in a municipality from which
    somebody is gone everybody who may be new.
    """
    towns = sorted({group.municipality for group in (*now, *before)})
    found: dict[Group, int] = {}
    for town in towns:
        pairing = _Pairing(_of(town, before), _of(town, now), plan)
        pairing.pair()
        found.update(pairing.found())
    return found


def _of(town: str, groups: Mapping[Group, int]) -> dict[Group, int]:
    return {group: number for group, number in sorted(groups.items()) if group[0] == town}


class _Pairing:
    """The learners of one municipality in two reports: a maximum flow from one to the other."""

    def __init__(self, before: dict[Group, int], now: dict[Group, int], plan: Plan) -> None:
        self._alone, self._new = before, now
        """Who is not paired so far."""

        self._pairs: dict[Group, Counter[Group]] = defaultdict(Counter)
        """By what somebody is now: what they were, and how many."""

        names = (*plan.quizzes, *(GOAL + goal for goal in _lasting(plan)))
        self._bits = {name: 1 << at for at, name in enumerate(names)}
        self._done = {group: self._bits_of(group.profile) for group in (*before, *now)}

    def pair(self) -> None:
        """Pair as many as can be: who did nothing since, then who stayed, then anybody."""
        for is_same in (_is_idle, _stayed, _is_anywhere):
            for group, number in self._alone.items():
                if number:
                    self._pair_all(group, is_same)

    def _pair_all(self, group: Group, is_same: _IsSame) -> None:
        while self._alone[group] and (path := self._path(group, is_same)):
            end = path[0][0]
            room = [self._pairs[other][old] for _, old, other in path if other is not None]
            number = min(self._alone[group], self._new[end], *room)
            for one, old, other in path:
                self._pairs[one][old] += number
                if other is not None:
                    self._pairs[other][old] -= number
            self._alone[group] -= number
            self._new[end] -= number

    def _path(self, group: Group, is_same: _IsSame) -> list[_Step]:
        """Return how the others can make room for a group; that of the group itself comes last."""
        lost: dict[Group, Group | None] = {group: None}
        gets: dict[Group, Group] = {}
        queue = [group]
        for old in queue:
            for one in self._able(old, is_same):
                if one in gets:
                    continue
                gets[one] = old
                if self._new[one]:
                    return list(_back(one, gets, lost))
                for other, number in self._pairs[one].items():
                    if number and other not in lost:
                        lost[other] = one
                        queue.append(other)
        return []

    def _able(self, old: Group, is_same: _IsSame) -> Iterator[Group]:
        done = self._done[old]
        return (one for one in self._new if done & ~self._done[one] == 0 and is_same(old, one))

    def _bits_of(self, profile: Profile) -> int:
        names = (*profile.quizzes, *(GOAL + goal for goal in profile.goals))
        return sum(self._bits.get(name, 0) for name in names)

    def found(self) -> Iterator[tuple[Group, int]]:
        """Give everybody who can be thought of as somebody else."""
        for one, pasts in self._pairs.items():
            for old, number in pasts.items():
                if number and one.workplace == old.workplace:
                    yield one._replace(profile=one.profile._replace(before=(old.profile,))), number
        if not any(self._alone.values()):
            yield from ((one, number) for one, number in self._new.items() if number)


def _back(
    end: Group, gets: Mapping[Group, Group], lost: Mapping[Group, Group | None]
) -> Iterator[_Step]:
    """Give the steps of a path from its end."""
    one: Group | None = end
    while one is not None:
        old = gets[one]
        yield one, old, lost[old]
        one = lost[old]


def _is_idle(old: Group, one: Group) -> bool:
    return old == one


def _stayed(old: Group, one: Group) -> bool:
    return old.workplace == one.workplace


def _is_anywhere(_old: Group, _one: Group) -> bool:
    return True


def _lasting(plan: Plan) -> frozenset[str]:
    return frozenset(goal.id for goal in plan.goals if not goal.valid_for)


def can_follow(now: Profile, before: Iterable[Profile], plan: Plan) -> bool:
    """Tell whether somebody who had completed this before can have completed that now.

    What is completed stays so; a goal that somebody reached too, unless completions run out.
    """
    lasting = _lasting(plan)
    return all(
        {*now.quizzes}.issuperset(then.quizzes)
        and {*now.goals}.issuperset(lasting.intersection(then.goals))
        for then in before
    )


def asked_of(goal: Goal, plan: Plan) -> tuple[str, ...]:
    """Return the quizzes of a goal."""
    known = (plan.modules[module].quiz for module in goal.modules if module in plan.modules)
    return tuple(sorted(set(known)))
