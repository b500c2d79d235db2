"""Two reports together tell no more than each alone."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from receipt_builders import completion, plan, receipt
from report_attack import Attack
from report_worlds import (
    MINIMUM,
    Small,
    attack,
    learners,
    people,
    programmes,
    report,
    three_towns,
    two_places,
)

from waakvlam.receipts.receipt import write_receipt
from waakvlam.tally.cells import ALL, COMPLETIONS, LEARNERS, CellId, cells_of
from waakvlam.tally.counts import Counts, Totals
from waakvlam.tally.earlier_file import read_earlier
from waakvlam.tally.errors import TallyError
from waakvlam.tally.export.sentences import compared
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.messages import word
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import Earlier, Shown, board_of
from waakvlam.tally.report import make_report
from waakvlam.tally.run import tally
from waakvlam.tally.series import Month, Point, series

AS_OF = date(2026, 11, 23)


def earlier_of(shown: dict[CellId, Shown]) -> Earlier:
    return Earlier("2026-10-31", {cell: one.number for cell, one in shown.items()}, {})


def renewed(before: Small, after: Small) -> tuple[dict[CellId, Shown], dict[CellId, Shown]]:
    first = report(before)
    return first, report(after, earlier_of(first))


@st.composite
def growing(draw: st.DrawFn) -> tuple[Small, Small]:
    known: Plan = draw(programmes())
    before = draw(learners(known))
    return Small(known, before), Small(known, before + draw(learners(known, 9)))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(growing())
def test_no_small_difference_is_printed(pair: tuple[Small, Small]) -> None:
    first, second = renewed(*pair)

    for cell, one in second.items():
        told = first[cell].number
        if told is not None and one.number is not None:
            headcount = board_of(pair[1].groups, pair[1].plan, MINIMUM).numbers[cell].headcount
            assert abs(one.number - told) >= MINIMUM or headcount == 0
        if one.number is None:
            assert one.earlier == told


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(growing())
def test_differences_do_not_follow_from_two_reports(pair: tuple[Small, Small]) -> None:
    """Attack the second report with the first as the least of every number."""
    before, after = pair
    first, second = renewed(before, after)
    found = Attack(after.plan, MINIMUM)
    found.know(second, people(after))
    for cell, one in first.items():
        if one.number is not None:
            found.add(found.terms(cell), one.number, float("inf"))

    board = board_of(after.groups, after.plan, MINIMUM, earlier_of(first))
    for cell in board.hidden:
        number = board.numbers[cell]
        low, high = found.interval(cell)
        wide = min(MINIMUM - 1, number.high - number.low)
        assert high - low >= wide or all(one.number is None for one in second.values()), cell


def town(name: str, **places: int) -> Counter[Group]:
    return Counter(
        {Group(name, place, Profile(("zien",), ())): many for place, many in places.items()}
    )


def test_what_was_hidden_does_not_follow_from_the_next_report() -> None:
    """Few came since: a number shown now was nearly so much before, and others hang on it."""
    before, after = three_towns()
    first, second = renewed(before, after)
    found = attack(after, second)
    found.know_earlier(attack(before, first))

    board = board_of(before.groups, before.plan, MINIMUM)
    for cell, number in board.numbers.items():
        if number.is_sensitive:
            low, high = found.interval(cell, "1 ")
            assert low <= number.value <= high
            assert high - low >= MINIMUM - 1, cell


def test_a_number_that_hardly_grew_repeats_that_of_the_earlier_report() -> None:
    before = Small(two_places(), town("oost", balie=20, wijk=20) + town("west", balie=20, wijk=20))
    after = Small(two_places(), before.groups + town("oost", balie=1) + town("west", wijk=30))
    _, shown = renewed(before, after)

    cell = shown[CellId(LEARNERS, "oost", "balie")]
    assert (cell.number, cell.earlier) == (None, 20)


@pytest.mark.parametrize("left", [17, 18, 19])
def test_a_number_that_fell_a_little_says_no_more_than_the_earlier_report(left: int) -> None:
    """Completions run out, so that numbers of goals become less as well."""
    before = Small(two_places(), town("oost", balie=20, wijk=20) + town("west", balie=20, wijk=20))
    fewer = town("oost", balie=left, wijk=20) + town("west", balie=30, wijk=30)
    _, shown = renewed(before, Small(before.plan, fewer))

    assert shown[CellId(LEARNERS, "oost", "balie")] == Shown(None, low=20, earlier=20)


def test_a_number_that_fell_by_a_group_is_told() -> None:
    before = Small(two_places(), town("oost", balie=20, wijk=20) + town("west", balie=20, wijk=20))
    fewer = town("oost", balie=12, wijk=40) + town("west", balie=40, wijk=30)
    _, shown = renewed(before, Small(before.plan, fewer))

    assert shown[CellId(LEARNERS, "oost", "balie")] == Shown(12, 12, 12)


DESK = CellId(LEARNERS, "oost", "balie")
TOWN, DESKS = DESK._replace(column=ALL), DESK._replace(row=ALL)


def is_hidden_again(told: dict[CellId, int], now: Counter[Group]) -> bool:
    """Tell whether the desk, of which was told nothing before, must stay hidden."""
    earlier = Earlier("2026-10-31", {DESK: None, **told}, {})
    return board_of(now, two_places(), MINIMUM, earlier).numbers[DESK].is_sensitive


@pytest.mark.parametrize("total", [TOWN, DESKS])
def test_a_hidden_number_is_told_when_it_can_all_be_new_and_is_no_less(total: CellId) -> None:
    """What it was before would follow: at least what is more than totals grew."""
    now = town("oost", balie=25, wijk=100) + town("west", balie=100)

    assert not is_hidden_again({total: 100}, town("oost", balie=100, wijk=100) + now)
    assert is_hidden_again({total: 101}, now)
    assert is_hidden_again({total: 26}, now)
    assert not is_hidden_again({total: 25}, now)


def test_a_hidden_number_can_have_been_no_more_than_shown_ones_left_of_the_total() -> None:
    now = town("oost", balie=25, wijk=100)
    wijk = DESK._replace(column="wijk")

    assert is_hidden_again({TOWN: 60, wijk: 34}, now)
    assert not is_hidden_again({TOWN: 60, wijk: 35}, now)


@pytest.mark.parametrize(
    "total",
    [TOWN, DESKS, CellId(LEARNERS, ALL, ALL), CellId(COMPLETIONS, "oost", ALL),
     CellId(COMPLETIONS, ALL, ALL)],
)  # fmt: skip
def test_a_hidden_number_stays_hidden_while_it_is_more_than_any_total_grew(total: CellId) -> None:
    now = town("oost", balie=25, wijk=100) + town("west", balie=100)
    number = board_of(now, two_places(), MINIMUM).numbers[total].value
    left = {TOWN: 5, DESKS: 5}

    assert is_hidden_again({**left, total: number - 24}, now)
    if total not in left:
        assert not is_hidden_again({**left, total: number - 25}, now)


@pytest.mark.parametrize(("told", "counted", "least"), [(20, 22, 20), (20, 17, 17), (None, 22, 22)])
def test_who_was_told_before_or_may_have_been_is_never_thought_away(
    told: int | None, counted: int, least: int
) -> None:
    """Everybody knows the earlier report: another set of learners has to agree with it."""
    now = town("oost", balie=counted, wijk=100)
    number = board_of(now, two_places(), MINIMUM, Earlier("2026-10-31", {DESK: told}, {}))

    assert (number.numbers[DESK].is_sensitive, number.numbers[DESK].least) == (True, least)


@pytest.mark.parametrize("axis", ["row", "column"])
def test_groups_of_another_name_are_hidden_where_others_went(axis: str) -> None:
    now = town("oost", balie=25, wijk=100) + town("west", balie=100)
    old = {CellId(LEARNERS, "oost", "balie")._replace(**{axis: "weg"}): 90}
    numbers = board_of(now, two_places(), MINIMUM, Earlier("2026-10-31", old, {})).numbers
    was_there = {getattr(each, axis) for each in old}

    new = [
        each for each in numbers if each.table == LEARNERS if getattr(each, axis) not in was_there
    ]
    assert all(numbers[each].is_sensitive for each in new)
    assert not board_of(now, two_places(), MINIMUM, Earlier("", {}, {})).numbers[DESK].is_sensitive


def test_groups_that_were_merged_are_hidden_in_their_first_report() -> None:
    before = Small(two_places(), town("oost", balie=20, wijk=12) + town("west", balie=20, wijk=30))
    merged = Small(two_places(("samen",)), town("oost", samen=33) + town("west", samen=50))
    _, shown = renewed(before, merged)

    assert shown[CellId(LEARNERS, "oost", "samen")].number is None
    assert shown[CellId(LEARNERS, ALL, "samen")].number is None


def test_points_of_an_earlier_line_stay_and_late_receipts_count_later() -> None:
    months = [Month("2026-09", 13, 13), Month("2026-10", 20, 20), Month("2026-11", 9, 9)]

    assert series(months, 42, 5, [("2026-09", 12), ("2026-10", 30)]) == (
        Point("2026-09", 12),
        Point("2026-10", 30),
        Point("2026-11", 42),
    )
    assert series(months, 33, 5, [("2026-10", 30)]) == (Point("2026-10", 30),)


def inbox(folder: Path, many: int) -> Path:
    folder.mkdir(exist_ok=True)
    for at in range(many):
        place = "balie" if at % 2 else "wijkteam"
        town = list(plan().municipalities)[at % 3]
        done = [completion("basis", revision=1), completion(revision=3)]
        value = receipt(*done, number=at, municipality=town, workplace=place)
        (folder / f"{at}.txt").write_text(write_receipt(value), "ascii")
    return folder


@pytest.mark.parametrize("asked", ["", "summary.json", "share", "share/summary.json"])
def test_an_earlier_tally_is_named_by_its_folder_or_its_summary(asked: str, tmp_path: Path) -> None:
    known = plan(headcounts={})
    tally([inbox(tmp_path / "in", 120)], known, tmp_path / "oktober", date(2026, 11, 4))
    inbox(tmp_path / "in", 123)
    tally(
        [tmp_path / "in"],
        known,
        tmp_path / "november",
        AS_OF,
        previous=tmp_path / "oktober" / asked,
    )

    for folder in ("", "share"):
        found = json.loads((tmp_path / "november" / folder / "summary.json").read_bytes())
        assert found["earlier"] == "2026-11-04"
        assert found["learners"] == {"number": None, "sign": None, "earlier": 120}
    for each in read_earlier(tmp_path / "november").values():
        assert each.numbers[CellId(LEARNERS, ALL, ALL)] == 120
        assert each.numbers.keys() == set(cells_of(known))
        assert each.series.keys() == {ALL, *(goal.id for goal in known.goals)}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("no-earlier-report", "{}"),
        ("no-earlier-report", "geen JSON"),
        ("no-earlier-report", '{"format": "waakvlam-tally", "version": 2}'),
        ("other-report-version", '{"format": "waakvlam-tally", "version": 1}'),
        ("other-report-version", '{"format": "waakvlam-tally", "version": 3}'),
    ],
)
def test_what_is_no_report_of_this_form_is_refused(code: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text(text)

    with pytest.raises(TallyError) as caught:
        read_earlier(tmp_path)
    assert (caught.value.code, caught.value.exit_code) == (code, 2)


@pytest.mark.parametrize("came", [0, 30])
def test_a_report_in_which_nothing_is_renewed_says_so(came: int) -> None:
    groups = town("oost", balie=20, wijk=20) + town("west", balie=20, wijk=20)
    first = report(Small(two_places(), groups))
    later = groups + town("oost", balie=came, wijk=came) + town("west", balie=came, wijk=came)
    counts = Counts(Totals(0, 0, 0, 0, 0), groups=later)

    told = make_report(counts, two_places(), AS_OF, earlier=earlier_of(first))
    name = "since-earlier" if came else "nothing-renewed"
    assert compared(told, "nl") == word(name, "nl").format(day="31 oktober 2026")
