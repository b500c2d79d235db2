"""Learners who did something before the earlier report, or only after it.

What one of them changes of what the earlier report told, another takes back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import islice, product

from waakvlam.tally.cells import GOAL, CellId
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect.board import Board, Past, is_before, now
from waakvlam.tally.protect.move import Effect, Kind, Move, Shift, Shifts
from waakvlam.tally.protect.pasts import asked_of, can_follow

_FEW = 2
"""Learners that are tried of those who change the same."""

_WAYS = 3
"""Learners that are tried of those who were the same before."""

_OTHERS = 8
"""Shifts that are tried of those that take back what another one changes."""

_Change = Callable[[Profile, Profile, Plan], Iterator[tuple[str, Profile]]]


def lifted(move: Move, past: Past) -> Iterator[Move]:
    """Return a move of the earlier report with what its learners are now."""
    if len(move.before) != len(move.after):
        return
    # Who exchanges what they did can as well exchange places, with all that came since.
    for after in {move.after: None, move.after[::-1]: None}:
        changed = zip(move.before, after, strict=True)
        ways = [islice(_became(one, other, past), _WAYS) for one, other in changed]
        for chosen in product(*ways):
            yield Move(tuple(one for one, _ in chosen), tuple(other for _, other in chosen))


def _became(one: Group, other: Group, past: Past) -> Iterator[tuple[Group, Group]]:
    for group in past.became.get(one, ()):
        if can_follow(group.profile, (other.profile,), past.board.plan):
            profile = group.profile._replace(before=(other.profile,))
            yield group, other._replace(profile=profile)


def shifts(cell: CellId, direction: int, among: Shifts) -> Iterator[Move]:
    """Return moves of what was done when that change a number of the earlier report."""
    for shift in among.changing.get((cell, direction), ()):
        if not shift.told:
            yield shift.move
        else:
            others = among.telling.get(_back(shift.told), ())
            yield from (_joined(shift.move, other.move) for other in islice(others, _OTHERS))


def shifts_of(board: Board) -> Shifts:
    """Look for learners who may have done something before instead of since, or the reverse."""
    changing: dict[tuple[CellId, int], list[Shift]] = defaultdict(list)
    telling: dict[Kind, list[Shift]] = defaultdict(list)
    for move in (*_exchanged(board), *_arrived(board)):
        shift = _shift(move, board)
        telling[shift.told].append(shift)
        for cell, amount in shift.changes - shift.told:
            changing[cell, 1 if amount > 0 else -1].append(shift)
    return Shifts(changing, telling)


def _exchanged(board: Board) -> Iterator[Move]:
    """Return learners who exchange when they did a quiz: of each kind a few.

    For one of the two it changes no goal.
    """
    early, late = _at_another_time(board, _earlier), _at_another_time(board, _later)
    for place in sorted(early.keys() & late.keys()):
        for (goals, one), (others, other) in product(early[place], late[place]):
            if not (goals and others) and one.before != other.before:
                yield _joined(one, other)


def _at_another_time(
    board: Board, change: _Change
) -> dict[tuple[str, str], list[tuple[Kind, Move]]]:
    """Return by municipality and quiz who did it at another time, and how that changes goals."""
    found: dict[tuple[str, str], list[tuple[Kind, Move]]] = defaultdict(list)
    number: Counter[tuple[str, str, Kind]] = Counter()
    for group in board.groups:
        for profile in group.profile.before:
            for quiz, other in change(group.profile, profile, board.plan):
                move = _then(group, other)
                goals = frozenset(
                    one for one in _changes(move, board) if now(one[0]).table.startswith(GOAL)
                )
                number[group.municipality, quiz, goals] += 1
                if number[group.municipality, quiz, goals] <= _FEW:
                    found[group.municipality, quiz].append((goals, move))
    return found


def _then(group: Group, profile: Profile) -> Move:
    """Let somebody have been something else at the earlier report."""
    return Move((group,), (group._replace(profile=group.profile._replace(before=(profile,))),))


def _earlier(now: Profile, before: Profile, plan: Plan) -> Iterator[tuple[str, Profile]]:
    """Return each quiz that was done since, and what somebody had done with it before."""
    for quiz in sorted({*now.quizzes}.difference(before.quizzes)):
        done = tuple(sorted((*before.quizzes, quiz)))
        asked = {goal.id: {*asked_of(goal, plan)} for goal in plan.goals}
        reached = {name for name, all_of in asked.items() if quiz in all_of <= {*done}}
        # Who did not reach a goal with it can have done the last quiz too late: then not before.
        if reached.issubset(now.goals):
            yield quiz, Profile(done, tuple(sorted({*before.goals, *reached})))


def _later(_now: Profile, before: Profile, plan: Plan) -> Iterator[tuple[str, Profile]]:
    """Return each quiz that was done before, and what somebody had done without it."""
    for quiz in before.quizzes if len(before.quizzes) > 1 else ():
        done = tuple(one for one in before.quizzes if one != quiz)
        lost = {goal.id for goal in plan.goals if quiz in asked_of(goal, plan)}
        yield quiz, Profile(done, tuple(one for one in before.goals if one not in lost))


def _arrived(board: Board) -> Iterator[Move]:
    """Return learners of one municipality of whom another one came first: of each kind a few."""
    new: dict[str, list[Group]] = defaultdict(list)
    for group in board.usual:
        if not group.profile.before:
            new[group.municipality].append(group)
    number: Counter[tuple[str, str, str, Kind]] = Counter()
    for old in board.groups:
        for group in new[old.municipality] if old.profile.before else ():
            if group.workplace != old.workplace:
                move = _exchange(group, old, board.plan)
                kind = *old[:2], group.workplace, _shift(move, board).told
                number[kind] += 1
                if number[kind] <= _FEW:
                    yield move


def _exchange(new: Group, old: Group, plan: Plan) -> Move:
    """Let the new one have come before, or else be where the old one is."""
    if can_follow(new.profile, old.profile.before, plan):
        came = new._replace(profile=new.profile._replace(before=old.profile.before))
        return Move((new, old), (came, old._replace(profile=old.profile._replace(before=()))))
    return Move(
        (new, old), (new._replace(workplace=old.workplace), old._replace(workplace=new.workplace))
    )


def _shift(move: Move, board: Board) -> Shift:
    changes, numbers = _changes(move, board), board.numbers
    told = frozenset(one for one in changes if numbers[one[0]].least == numbers[one[0]].high)
    return Shift(move, changes, told)


def _changes(move: Move, board: Board) -> Kind:
    """Return what changes of the earlier report."""
    found: Effect = {}
    for groups, sign in ((move.before, -1), (move.after, 1)):
        for group in groups:
            for cell, amount in board.effects(group).items():
                found[cell] = found.get(cell, 0) + sign * amount
    return frozenset((cell, many) for cell, many in found.items() if many and is_before(cell))


def _back(told: Kind) -> Kind:
    return frozenset((cell, -amount) for cell, amount in told)


def _joined(one: Move, other: Move) -> Move:
    return Move((*one.before, *other.before), (*one.after, *other.after))
