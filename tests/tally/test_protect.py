"""What is hidden stays hidden: the tests attack whole reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from receipt_builders import plan
from report_attack import Attack
from report_worlds import (
    MINIMUM,
    Small,
    attack,
    in_time,
    people,
    programmes,
    report,
    smalls,
    unplaced,
)

from waakvlam.tally.cells import (
    ALL,
    COMPLETIONS,
    GOAL,
    LEARNERS,
    CellId,
    cells_of,
    counted_in,
    headcount_of,
)
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import UNKNOWN, Limits, Module, Plan, Quiz
from waakvlam.tally.protect import Number, Shown, board_of
from waakvlam.tally.protect.move import Move
from waakvlam.tally.protect.search import another
from waakvlam.tally.protect.world import World

SLOW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
EARLY = date(2026, 9, 30)
"""Before the last day of every goal."""

TOTAL = CellId(COMPLETIONS, ALL, ALL)


def sensitive(small: Small) -> dict[CellId, Number]:
    board = board_of(small.groups, small.plan, MINIMUM)
    return {cell: board.numbers[cell] for cell in board.hidden | of_few(small)}


def of_few(small: Small) -> set[CellId]:
    """Return the numbers behind which there are too few people, whatever the program says."""
    behind: Counter[CellId] = Counter()
    for group, many in small.groups.items():
        for cell, _ in counted_in(group, small.plan):
            behind[cell] += many
    return {
        cell
        for cell in cells_of(small.plan)
        if behind[cell] < MINIMUM and (behind[cell] or not is_known_as_empty(cell, small.plan))
    }


def is_known_as_empty(cell: CellId, known: Plan) -> bool:
    """Tell whether it gives nobody away that there is nobody: a zero may be told then."""
    return cell.column == UNKNOWN or headcount_of(cell, known) == 0


def width(number: Number) -> float:
    """Return how far apart the least and the most must be: enough numbers must be possible."""
    return float(min(MINIMUM - 1, number.high - number.low))


def is_nothing_shown(shown: dict[CellId, Shown]) -> bool:
    return all(one.number is None for one in shown.values())


def narrow(small: Small, shown: dict[CellId, Shown], found: Attack) -> list[str]:
    """Return the sensitive numbers that the attack knows too well."""
    if is_nothing_shown(shown):
        return []
    leaks = []
    for cell, number in sensitive(small).items():
        low, high = found.interval(cell)
        assert low <= number.value <= high
        if high - low < width(number):
            leaks.append(f"{cell}: {low} to {high}, in truth {number.value}")
    return leaks


@SLOW
@given(smalls())
def test_no_sensitive_number_follows_from_everything_that_is_printed(small: Small) -> None:
    shown = report(small)

    assert narrow(small, shown, attack(small, shown)) == []


@SLOW
@given(smalls())
def test_those_without_a_known_workplace_are_hidden_as_any_group(small: Small) -> None:
    strange = unplaced(small)
    shown = report(strange)

    assert narrow(strange, shown, attack(strange, shown)) == []


@SLOW
@given(smalls())
def test_that_everybody_was_in_time_gives_no_number_away(small: Small) -> None:
    """Before the last day of a goal, whoever completed everything reached it: anybody knows."""
    timely = in_time(small)
    shown = report(timely)

    assert narrow(timely, shown, attack(timely, shown, as_of=EARLY)) == []


def test_that_nobody_lacks_a_workplace_may_be_told_and_that_few_do_is_hidden() -> None:
    small = two_towns()
    known = replace(small.plan, workplaces={**small.plan.workplaces, UNKNOWN: "(onbekend)"})
    groups = town("oost", balie=20, wijk=20) + town("west", **{"balie": 30, "wijk": 40, UNKNOWN: 2})
    shown = report(Small(known, groups))

    inside = {cell[1:]: one.number for cell, one in shown.items() if cell.table == LEARNERS}
    assert inside["oost", UNKNOWN] == 0
    assert inside["west", UNKNOWN] is None
    assert inside[ALL, UNKNOWN] is None
    assert inside["west", ALL] == 72
    assert [inside["oost", each] for each in ("balie", "wijk")] == [20, 20]


@SLOW
@given(smalls(most=30))
def test_large_groups_hide_the_small_ones_as_well(small: Small) -> None:
    shown = report(small)

    assert narrow(small, shown, attack(small, shown)) == []


def town(name: str, **places: int) -> Counter[Group]:
    return Counter(
        {Group(name, place, Profile(("zien",), ())): many for place, many in places.items()}
    )


def two_towns() -> Small:
    """Return two towns of which one has a small team; every total could be shown."""
    known = replace(
        plan(),
        municipalities={"oost": "Oost", "west": "West"},
        workplaces={"balie": "Balie", "wijk": "Wijk"},
        headcounts={},
        goals=(),
        modules={"zien": Module("Zien", "zien")},
        quizzes={"zien": Quiz("Zien", 1, 1, 8, 70, 8)},
        limits=Limits(internal_minimum=MINIMUM, shared_minimum=MINIMUM),
    )
    return Small(known, town("oost", balie=2, wijk=20) + town("west", balie=30, wijk=40))


def test_one_small_number_takes_others_along_until_none_follows() -> None:
    small = two_towns()
    shown = report(small)

    inside = {cell: one.number for cell, one in shown.items() if cell.table == LEARNERS}
    hidden = [cell[1:] for cell, number in inside.items() if number is None]
    assert hidden == [("oost", "balie"), ("oost", "wijk"), ("west", "balie"), ("west", "wijk")]
    assert inside[CellId(LEARNERS, ALL, ALL)] == 92


def test_the_attack_finds_what_hiding_small_numbers_alone_leaves() -> None:
    small = two_towns()
    small_alone = {
        cell: Shown(None) if number.is_sensitive else Shown(number.value)
        for cell, number in board_of(small.groups, small.plan, MINIMUM).numbers.items()
    }

    [leak] = narrow(small, small_alone, attack(small, small_alone))
    assert leak.endswith("2.0 to 2.0, in truth 2")


def test_the_attack_looks_across_tables() -> None:
    """With one quiz, learners and completions are the same numbers in two tables."""
    small = two_towns()
    one_table = dict(report(small))
    for cell in one_table:
        if cell.table == LEARNERS:
            one_table[cell] = Shown(None)
    assert narrow(small, one_table, attack(small, one_table)) == []

    alone = {Group("oost", "balie", Profile(("zien",), ())): 2}
    few = Small(small.plan, Counter(alone) + town("west", balie=30, wijk=40))
    told = {cell: Shown(None) for cell in one_table}
    told[CellId(COMPLETIONS, "oost", "zien")] = Shown(2)
    assert len(narrow(few, told, attack(few, told))) >= 2


@settings(max_examples=60, deadline=None)
@given(smalls(most=30), st.booleans())
def test_no_number_of_few_people_is_shown(small: Small, some_are_unplaced: bool) -> None:
    here = unplaced(small) if some_are_unplaced else small
    told = {cell for cell, one in report(here).items() if one.number is not None}

    assert told & of_few(here) == set()


@settings(max_examples=60, deadline=None)
@given(smalls(most=30))
def test_shown_numbers_are_true_and_no_group_is_all_or_nothing(small: Small) -> None:
    board = board_of(small.groups, small.plan, MINIMUM)
    for cell, one in report(small).items():
        number = board.numbers[cell]
        assert one.number in (None, number.value)
        if one.number is None:
            assert one.low <= number.value <= one.high
        elif number.headcount:
            nearly_all = min(number.headcount * 9 // 10, number.headcount - MINIMUM)
            assert number.people > number.headcount or MINIMUM <= number.people <= nearly_all


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(smalls(most=30), st.booleans())
def test_another_set_of_learners_is_one_that_could_have_been(small: Small, are_few: bool) -> None:
    """What hides a number must be possible: nobody less than nobody, nothing beyond its limits."""
    groups = Counter({one: min(many, 3) for one, many in small.groups.items()})
    here = Small(small.plan, groups) if are_few else small
    board = board_of(here.groups, here.plan, MINIMUM)
    for cell in sorted(board.hidden)[:6]:
        for direction in (1, -1):
            world = another(cell, direction, MINIMUM - 1, board)
            others = Counter(here.groups)
            others.update(world.learners)
            now = board_of(others, here.plan, MINIMUM).numbers

            assert min(others.values(), default=0) >= 0
            for one, number in board.numbers.items():
                assert now[one].value == number.value + world.reach(one)
                assert not world.reach(one) or number.least <= now[one].value <= number.high


def test_of_three_learners_two_can_be_put_together_once() -> None:
    here = town("oost", balie=3)
    board, (group,) = board_of(here, two_towns().plan, MINIMUM), here
    two = Move((group, group), (group,))

    assert World(board, ()).times(two, {}, 3) == 1
    assert not World(board, (), learners=Counter({group: -2})).has_learners(two)


@SLOW
@given(smalls(most=30))
def test_a_hidden_number_has_no_bounds_from_which_a_status_could_tell(small: Small) -> None:
    """With a goal of 95 %, a bound would tell few people from nearly everybody."""
    for one in report(small).values():
        assert one.number is not None or one.sign or one == Shown(None)


@given(programmes())
def test_without_learners_nothing_is_told(known: Plan) -> None:
    small = Small(known, Counter())

    shown = report(small)
    told = {one.number for one in shown.values() if one.number is not None}
    assert told <= {0}


def test_nothing_is_hidden_without_a_reason() -> None:
    small = two_towns()
    large = Small(small.plan, town("oost", balie=9, wijk=8) + town("west", balie=7, wijk=6))

    assert all(one.number is not None for one in report(large).values())


@pytest.mark.parametrize("employees", [4, 7])
def test_a_team_that_is_small_as_a_whole_tells_nothing(employees: int) -> None:
    small = two_towns()
    heads = {("oost", "balie"): employees, ("oost", "wijk"): 60}
    heads |= {("west", "balie"): 60, ("west", "wijk"): 60}
    team = Small(replace(small.plan, headcounts=heads), small.groups)

    shown = report(team)[CellId(LEARNERS, "oost", "balie")]
    assert shown == Shown(None)


@pytest.mark.parametrize("employees", [None, *range(61)])
def test_few_and_nearly_all_of_a_group_of_any_size_are_hidden(employees: int | None) -> None:
    """It is told that nearly everybody is counted where a group is four times the smallest."""
    cell, small = CellId(LEARNERS, "oost", "balie"), two_towns()
    heads = {} if employees is None else {(cell.row, cell.column): employees}
    for counted in range((employees or 0) + 9):
        here = town("oost", balie=counted) if counted else Counter[Group]()
        number = board_of(here, replace(small.plan, headcounts=heads), MINIMUM).numbers[cell]
        size = employees if employees is not None and counted <= employees else 10**9
        most = min(size * 9 // 10, size - MINIMUM)
        is_few = counted < MINIMUM and size > 0
        is_nearly_all = counted > most and size > 0

        assert number.is_sensitive == (is_few or is_nearly_all), counted
        assert number.is_nearly_all == (is_nearly_all and size >= 4 * MINIMUM), counted
        assert number.low == (most + 1 if number.is_nearly_all else 0)
        assert number.low <= number.least <= counted <= number.high


@pytest.mark.parametrize("many", range(MINIMUM + 2))
def test_few_without_a_known_workplace_are_hidden_and_nobody_is_told(many: int) -> None:
    small = two_towns()
    known = replace(small.plan, workplaces={**small.plan.workplaces, UNKNOWN: "(onbekend)"})
    here = town("oost", **{UNKNOWN: many}) if many else Counter[Group]()
    number = board_of(here, known, MINIMUM).numbers[CellId(LEARNERS, "oost", UNKNOWN)]

    assert number.is_sensitive == (0 < many < MINIMUM)


def test_many_completions_of_few_people_are_hidden() -> None:
    here = {Group("oost", "balie", Profile(("doen", "zien"), ())): MINIMUM // 2}
    number = board_of(here, two_towns().plan, MINIMUM).numbers[CellId(COMPLETIONS, "oost", ALL)]

    assert (number.value, number.people, number.is_sensitive) == (MINIMUM, MINIMUM // 2, True)


def test_those_without_a_known_workplace_are_employees_of_their_municipality() -> None:
    small = two_towns()
    places = {**small.plan.workplaces, UNKNOWN: "(onbekend)"}
    heads = {("oost", "balie"): 20, ("oost", "wijk"): 30}
    known = replace(small.plan, workplaces=places, headcounts=heads)

    assert headcount_of(CellId(LEARNERS, "oost", ALL), known) == 50


def test_people_of_every_number_are_known_to_the_attack() -> None:
    small = two_towns()

    assert people(small)[TOTAL] == 92
    assert not any(cell.table.startswith(GOAL) for cell in people(small))
