"""Progress against the goals of the programme."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from waakvlam.tally.completions import Completion
from waakvlam.tally.counts import ALL, Cell, Table, headcount, homes
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.suppress import Shown, suppress
from waakvlam.tally.validity import is_valid


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one municipality, or all of them together, is with a goal."""

    goal: Goal
    municipality: str
    """Id, or `ALL`."""

    learners: Shown
    headcount: int | None
    share: str
    """Percentage of the headcount, never 0 or 100; empty when it cannot be told."""

    status: str
    """`reached`, `on-the-way` or `missed`; empty when it cannot be told."""

    notes: tuple[str, ...]
    """Codes of remarks about the headcount."""


@dataclass(frozen=True, slots=True)
class _Group:
    goal: Goal
    row: str
    learners: int
    employees: int | None


def progress(
    completions: Iterable[Completion],
    plan: Plan,
    as_of: date,
    repeats: Iterable[Completion] = (),
) -> tuple[Progress, ...]:
    """Return for each goal its total and then each municipality.

    `repeats` are duplicates of what is counted: where a completion counts a limited time, one
    that was repeated counts from its repeat.
    """
    once, again = tuple(completions), tuple(repeats)
    return tuple(
        row
        for goal in plan.goals
        for row in _rows(goal, _valid(goal, once, again, as_of), plan, as_of)
    )


def _valid(
    goal: Goal, once: tuple[Completion, ...], again: tuple[Completion, ...], as_of: date
) -> tuple[Completion, ...]:
    if goal.valid_for is None:
        return once
    all_of_them = (*once, *again)
    return tuple(each for each in all_of_them if is_valid(each.record.day, goal.valid_for, as_of))


def _rows(
    goal: Goal, completions: tuple[Completion, ...], plan: Plan, as_of: date
) -> list[Progress]:
    learners = _learners(goal, completions, plan)
    employees = {
        row: headcount(plan, goal.municipalities if row == ALL else [row], goal.workplaces)
        for row in (ALL, *goal.municipalities)
    }
    cells = {(row, ALL): _cell(learners[row], employees[row], goal) for row in employees}
    table = Table(goal.id, "learners", goal.municipalities, (), cells)
    shown = suppress(table, plan.limits.internal_minimum)
    groups = [_Group(goal, row, learners[row], employees[row]) for row in employees]
    return [_progress(group, shown[group.row, ALL], plan, as_of) for group in groups]


def _learners(goal: Goal, completions: tuple[Completion, ...], plan: Plan) -> Counter[str]:
    """Count per municipality the learners who did every module of the goal in time."""
    asked = {plan.modules[module].quiz for module in goal.modules if module in plan.modules}
    in_time = [each for each in completions if each.record.day <= goal.by]
    passed: defaultdict[str, set[str]] = defaultdict(set)
    for each in in_time:
        passed[each.receipt.owner].add(each.record.quiz)
    learners: Counter[str] = Counter()
    for owner, (municipality, workplace) in homes(in_time).items():
        is_meant = municipality in goal.municipalities and workplace in goal.workplaces
        if is_meant and asked and asked <= passed[owner]:
            learners.update([municipality, ALL])
    return learners


def _cell(learners: int, employees: int | None, goal: Goal) -> Cell:
    if not employees or employees < learners:
        return Cell(learners, learners)
    return Cell(learners, learners, employees, threshold=-(-goal.share * employees // 100))


def _progress(group: _Group, shown: Shown, plan: Plan, as_of: date) -> Progress:
    employees = group.employees
    is_known = employees is not None and employees >= max(group.learners, 1)
    return Progress(
        group.goal,
        group.row,
        shown,
        employees,
        _share(shown, employees) if is_known and employees else "",
        _status(shown, employees, group.goal, as_of) if is_known and employees else "",
        tuple(_notes(group, plan)),
    )


def _share(shown: Shown, employees: int) -> str:
    if shown.number is None and not shown.sign:
        return ""
    least = int(shown.low * 100 // employees)
    most = -int(-(shown.high + 1) * 100 // employees)
    if most <= 10 or shown.sign.startswith("<"):
        return f"<{max(10, most)} %"
    if shown.sign.startswith(">"):
        return f">{min(90, int((shown.low - 1) * 100 // employees))} %"
    return f"{least} %" if least >= 10 else "<10 %"


def _status(shown: Shown, employees: int, goal: Goal, as_of: date) -> str:
    needed = goal.share * employees
    if shown.low * 100 >= needed:
        return "reached"
    if shown.high * 100 >= needed:
        return ""
    return "missed" if as_of > goal.by else "on-the-way"


def _notes(group: _Group, plan: Plan) -> Iterable[str]:
    if not group.employees:
        yield "no-headcount"
    elif group.learners > group.employees:
        yield "headcount-too-small"
    municipalities = group.goal.municipalities if group.row == ALL else (group.row,)
    if group.employees and plan.examples.intersection(municipalities):
        yield "headcount-example"
