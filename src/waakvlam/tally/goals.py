"""Progress against the goals of the programme, from numbers that may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from waakvlam.tally.cells import ALL, GOAL, CellId, headcount_of
from waakvlam.tally.counts import Counts
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.protect import Shown
from waakvlam.tally.series import DAYS_OF_MONTH, Point, months_of_goal, pace, series


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one municipality or workplace, or all together, is with a goal."""

    municipality: str
    """Id, or `ALL`."""

    workplace: str
    """Id, or `ALL`."""

    learners: Shown
    headcount: int | None
    share: str
    """Percentage of the headcount, never 0 or 100; empty when it cannot be told."""

    percent: int | None
    """The same as a number, as far as it is told: for a bar."""

    status: str
    """`reached`, `on-the-way` or `missed`; empty when it cannot be told."""

    notes: tuple[str, ...]
    """Codes of remarks about the headcount."""


@dataclass(frozen=True, slots=True)
class GoalReport:
    """Everything that is told of one goal."""

    goal: Goal
    total: Progress
    municipalities: tuple[Progress, ...]
    workplaces: tuple[Progress, ...]
    points: tuple[Point, ...]
    forecast: int | None
    """Learners on the last day of the goal at the present pace; never above the headcount."""

    behind: tuple[str, ...]
    """Workplaces below the share of all together, the lowest first."""

    expiring: int | None
    """At least so many learners of whom a completion runs out within three months, in steps."""


def report_goal(  # noqa: PLR0913  # One argument per thing that a goal is compared with.
    goal: Goal,
    shown: Mapping[CellId, Shown],
    counts: Counts,
    plan: Plan,
    *,
    as_of: date,
    minimum: int,
    earlier: Sequence[tuple[str, int]] = (),
) -> GoalReport:
    """Tell of a goal what the shown numbers say."""

    def tell(row: str, column: str) -> Progress:
        cell = CellId(GOAL + goal.id, row, column)
        return _progress(cell, goal, shown[cell], plan, as_of)

    total = tell(ALL, ALL)
    workplaces = tuple(tell(ALL, column) for column in goal.workplaces)
    points = series(months_of_goal(counts, goal.id), total.learners.number, minimum, earlier)
    return GoalReport(
        goal=goal,
        total=total,
        municipalities=tuple(tell(row, ALL) for row in goal.municipalities),
        workplaces=workplaces,
        points=points,
        forecast=_forecast(goal, total, points, as_of),
        behind=_behind(total, workplaces),
        expiring=_expiring(goal, total, counts, minimum),
    )


def _progress(cell: CellId, goal: Goal, shown: Shown, plan: Plan, as_of: date) -> Progress:
    employees = headcount_of(cell, plan)
    is_known = bool(employees) and (shown.number or 0) <= (employees or 0)
    share, percent = _share(shown, employees) if is_known and employees else ("", None)
    return Progress(
        cell.row,
        cell.column,
        shown,
        employees,
        share,
        percent,
        _status(shown, employees, goal, as_of) if is_known and employees else "",
        tuple(_notes(cell, goal, shown, employees, plan)),
    )


def _share(shown: Shown, employees: int) -> tuple[str, int | None]:
    if shown.number is None and not shown.sign:
        return "", None
    if shown.sign:
        percent = min(90, (shown.low - 1) * 100 // employees)
        return f">{percent} %", percent
    percent = shown.low * 100 // employees
    return f"{percent} %" if percent else "<1 %", percent


def _status(shown: Shown, employees: int, goal: Goal, as_of: date) -> str:
    needed = goal.share * employees
    if shown.low * 100 >= needed:
        return "reached"
    if shown.high * 100 >= needed:
        return ""
    return "missed" if as_of > goal.by else "on-the-way"


def _notes(cell: CellId, goal: Goal, shown: Shown, employees: int | None, plan: Plan) -> list[str]:
    notes = []
    if not employees:
        notes.append("no-headcount")
    elif (shown.number or 0) > employees:
        notes.append("headcount-too-small")
    municipalities = goal.municipalities if cell.row == ALL else (cell.row,)
    if employees and plan.examples.intersection(municipalities):
        notes.append("headcount-example")
    return notes


def _forecast(goal: Goal, total: Progress, points: Sequence[Point], as_of: date) -> int | None:
    """Go on at the pace since the last steps until the last day of the goal."""
    speed = pace(points, as_of)
    if speed is None or total.learners.number is None or as_of >= goal.by:
        return None
    months = (goal.by - as_of).days / DAYS_OF_MONTH
    expected = total.learners.number + int(speed * months)
    return min(expected, total.headcount) if total.headcount else expected


def _behind(total: Progress, workplaces: Sequence[Progress]) -> tuple[str, ...]:
    known = [each for each in workplaces if each.percent is not None and not each.learners.sign]
    if total.percent is None or total.status == "reached":
        return ()
    slow = [each for each in known if (each.percent or 0) < total.percent]
    return tuple(each.workplace for each in sorted(slow, key=lambda each: each.percent or 0))


def _expiring(goal: Goal, total: Progress, counts: Counts, minimum: int) -> int | None:
    if not goal.valid_for or total.learners.number is None:
        return None
    number = sum(found for (one, *_), found in counts.expiring.items() if one == goal.id)
    is_safe = number >= minimum and total.learners.number - number >= minimum
    # Exact numbers of two months, or one beside the line over time, would tell of few people.
    return number // minimum * minimum if is_safe else None
