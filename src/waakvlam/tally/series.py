"""Progress over time: points that lie far enough apart to tell of no small group."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from waakvlam.tally.counts import Counts

PACE = 3
"""Number of last steps from which the present pace is taken."""

DAYS_OF_MONTH = 30.44
"""Days in a month, on average."""


@dataclass(frozen=True, slots=True)
class Month:
    """What happened in one month."""

    month: str
    number: int
    people: int


@dataclass(frozen=True, slots=True)
class Point:
    """How many there were up to and including a month."""

    month: str
    total: int


def months_of_completions(counts: Counts) -> list[Month]:
    """Return the months with completions, in order."""
    months = sorted({month for _, month in counts.months})
    return [
        Month(
            month,
            sum(number for (_, one), (number, _) in counts.months.items() if one == month),
            sum(people for (_, one), (_, people) in counts.months.items() if one == month),
        )
        for month in months
    ]


def months_of_goal(counts: Counts, goal: str) -> list[Month]:
    """Return the months in which learners reached a goal, in order."""
    found: dict[str, int] = {}
    for (one, _, month), number in counts.reached.items():
        if one == goal:
            found[month] = found.get(month, 0) + number
    return [Month(month, number, number) for month, number in sorted(found.items())]


def series(
    months: Iterable[Month],
    total: int | None,
    minimum: int,
    earlier: Sequence[tuple[str, int]] = (),
) -> tuple[Point, ...]:
    """Return the points of a line; a month in which little happened is joined to the next.

    The last point is the `total` that is printed anyway; without it there is no line. Others are
    told in steps: two lines about partly the same people would give away a small difference.
    Points of an earlier report stay as they are: what came in later counts for the month of its
    coming.
    """
    points = [Point(*one) for one in earlier]
    if total is None:
        return tuple(points)
    found = list(months)
    start = points[-1].month if points else ""
    passed = sum(each.number for each in found if each.month <= start)
    people = 0
    for each in (one for one in found if one.month > start):
        passed += each.number
        people = max(people, each.people)
        before = points[-1].total if points else 0
        if min(passed - before, people) >= minimum:
            points.append(Point(each.month, passed))
            people = 0
    points = _ending_with(total, found, points, minimum, len(earlier))
    return (*points[: len(earlier)], *_in_steps(points[len(earlier) :], total, minimum))


def _ending_with(
    total: int, months: list[Month], points: list[Point], minimum: int, kept: int
) -> list[Point]:
    """Let the line end with the total, and join the last steps when that would be a small one."""
    while len(points) > kept and total - points[-1].total < minimum:
        points.pop()
    before = points[-1].total if points else 0
    last = months[-1].month if months else ""
    if total - before >= minimum and (not points or last > points[-1].month):
        points.append(Point(last, total))
    return points


def _in_steps(points: Sequence[Point], total: int, step: int) -> Iterator[Point]:
    """Round down what is not the total itself; real steps are as large, so none becomes empty."""
    for point in points:
        is_total = point.total == total
        yield point if is_total else Point(point.month, point.total // step * step)


def pace(points: Sequence[Point], as_of: date) -> float | None:
    """Return how many were added per month since the last steps; nothing with a single point.

    Time in which nobody was added counts as well: who stopped half a year ago has no pace.
    """
    last = points[-PACE - 1 :]
    if len(last) < 2:
        return None
    months = _number(last[-1].month) - _number(last[0].month)
    until_now = (as_of - _last_day(last[0].month)).days / DAYS_OF_MONTH
    return (last[-1].total - last[0].total) / max(months, until_now, 1)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7])


def _last_day(month: str) -> date:
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, monthrange(year, number)[1])
