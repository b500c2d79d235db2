"""Tables of counted completions and learners."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from waakvlam.tally.completions import Completion
from waakvlam.tally.plan import Plan

ALL = ""
"""Row or column that holds the total; no id is empty."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """One number of a table."""

    value: int
    people: int
    """Number of different learners behind the value."""

    headcount: int | None = None
    """Number of employees in this group, when known and not smaller than `people`."""

    threshold: int | None = None
    """A value of which the report tells whether it is reached."""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers by row and column, with totals under `ALL`; without columns it has one total."""

    name: str
    measure: str
    """What the numbers are: `learners` or `completions`."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[Key, Cell]


def count(completions: Iterable[Completion], plan: Plan) -> tuple[Table, ...]:
    """Return every table of the tally, not yet safe to show."""
    counted = tuple(completions)
    return (_workplaces(counted, plan), _quizzes(counted, plan), _months(counted))


def homes(completions: Iterable[Completion]) -> dict[str, Key]:
    """Return municipality and workplace of each learner: those of the newest completion."""
    newest: dict[str, tuple[date, str, str]] = {}
    for each in completions:
        receipt = each.receipt
        stated = (each.record.day, receipt.municipality, receipt.workplace)
        newest[receipt.owner] = max(stated, newest.get(receipt.owner, stated))
    return {
        owner: (municipality, workplace) for owner, (_, municipality, workplace) in newest.items()
    }


def headcount(plan: Plan, municipalities: Iterable[str], workplaces: Iterable[str]) -> int | None:
    """Add up the employees; nothing when a single number is missing."""
    asked = [
        (municipality, workplace) for municipality in municipalities for workplace in workplaces
    ]
    if not all(key in plan.headcounts for key in asked):
        return None
    return sum(plan.headcounts[key] for key in asked)


def _workplaces(completions: tuple[Completion, ...], plan: Plan) -> Table:
    learners = Counter(homes(completions).values())
    rows, columns = tuple(plan.municipalities), tuple(plan.workplaces)
    return Table(
        "municipality-workplace",
        "learners",
        rows,
        columns,
        {
            (row, column): _cell(
                sum(learners[key] for key in _product(row, rows, column, columns)),
                headcount(plan, _span(row, rows), _span(column, columns)),
            )
            for row in (*rows, ALL)
            for column in (*columns, ALL)
        },
    )


def _quizzes(completions: tuple[Completion, ...], plan: Plan) -> Table:
    passed = Counter((each.receipt.municipality, each.record.quiz) for each in completions)
    rows, columns = tuple(plan.municipalities), tuple(plan.quizzes)
    return Table(
        "municipality-quiz",
        "completions",
        rows,
        columns,
        {
            (row, column): _total_cell(
                completions, row, passed, _product(row, rows, column, columns)
            )
            if column == ALL
            else _cell(
                sum(passed[key] for key in _product(row, rows, column, columns)),
                headcount(plan, _span(row, rows), plan.workplaces),
            )
            for row in (*rows, ALL)
            for column in (*columns, ALL)
        },
    )


def _months(completions: tuple[Completion, ...]) -> Table:
    passed = Counter(_month(each) for each in completions)
    learners = defaultdict(set)
    for each in completions:
        learners[_month(each)].add(each.receipt.owner)
    rows = _all_months(passed)
    cells = {(month, ALL): Cell(passed[month], len(learners[month])) for month in rows}
    everybody = len({each.receipt.owner for each in completions})
    total = {(ALL, ALL): Cell(len(completions), everybody)}
    return Table("months", "completions", rows, (), cells | total)


def _total_cell(
    completions: tuple[Completion, ...], row: str, passed: Mapping[Key, int], keys: Iterable[Key]
) -> Cell:
    owners = {each.receipt.owner for each in completions if row in (ALL, each.receipt.municipality)}
    return Cell(sum(passed[key] for key in keys), len(owners))


def _cell(people: int, employees: int | None) -> Cell:
    return Cell(people, people, employees if employees and employees >= people else None)


def _span(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return names if name == ALL else (name,)


def _product(row: str, rows: tuple[str, ...], column: str, columns: tuple[str, ...]) -> list[Key]:
    return [(one, other) for one in _span(row, rows) for other in _span(column, columns)]


def _month(completion: Completion) -> str:
    return completion.record.day.isoformat()[:7]


def _all_months(months: Iterable[str]) -> tuple[str, ...]:
    found = sorted(months)
    if not found:
        return ()
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (found[0], found[-1]))
    return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in range(first, last + 1))
