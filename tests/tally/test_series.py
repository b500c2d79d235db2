"""A line over time tells true totals, in steps behind which there are never few people."""

from __future__ import annotations

from datetime import date
from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from waakvlam.tally.series import Month, Point, pace, series

MINIMUM = 5

months = st.lists(
    st.tuples(st.integers(1, 14), st.integers(1, 14)).map(lambda one: (max(one), min(one))),
    min_size=1,
    max_size=8,
).map(lambda ones: [Month(f"2026-{at:02}", *one) for at, one in enumerate(ones, 1)])


def totals(found: list[Month]) -> dict[str, int]:
    """Return how many there were up to and including each month."""
    numbers = accumulate(each.number for each in found)
    return dict(zip((each.month for each in found), numbers, strict=True))


@given(months, st.integers(0, 8), st.integers(0, 6))
def test_each_step_of_a_line_is_true_and_holds_enough_people(
    found: list[Month], months_before: int, came_late: int
) -> None:
    """What an earlier report told stays; what came in late for its months counts later."""
    true = totals(found)
    earlier = [
        (month, max(0, number - came_late)) for month, number in list(true.items())[:months_before]
    ][-1:]
    total = max(true.values())
    points = series(found, total, MINIMUM, earlier)
    new = points[len(earlier) :]
    before = Point(*earlier[0]) if earlier else Point("", 0)
    ends = [before, *(Point(each.month, true[each.month]) for each in new)]

    assert points[: len(earlier)] == tuple(Point(*one) for one in earlier)
    assert all(each.total in (total, true[each.month] // MINIMUM * MINIMUM) for each in new)
    assert all(other.total - one.total >= MINIMUM for one, other in pairwise(ends))
    for one, other in pairwise(ends[:-1]):
        assert any(
            each.people >= MINIMUM for each in found if one.month < each.month <= other.month
        )
    if total - before.total >= MINIMUM and before.month < found[-1].month:
        assert points[-1] == Point(found[-1].month, total)


def test_the_pace_is_that_of_the_last_three_steps() -> None:
    line = [Point("2026-01", 10), Point("2026-03", 20), Point("2026-06", 50), Point("2026-07", 70)]

    assert pace([Point("2025-01", 0), *line], date(2026, 7, 31)) == 60 / 6
    assert pace(line[:1], date(2026, 7, 31)) is None
