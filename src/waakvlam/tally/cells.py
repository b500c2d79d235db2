"""The numbers that a report prints, and which learners each of them counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waakvlam.tally.learners import Group, in_scope
from waakvlam.tally.plan import UNKNOWN, Goal, Plan

ALL = ""
"""Row or column that holds the total; no id is empty."""

LEARNERS = "municipality-workplace"
COMPLETIONS = "municipality-quiz"
GOAL = "goal:"
"""Prefix of the tables of goals, followed by the id of the goal."""


class CellId(NamedTuple):
    """Where a number stands."""

    table: str
    row: str
    """Id of a municipality, or `ALL`."""

    column: str
    """Id of a workplace or quiz, or `ALL`."""


def cells_of(plan: Plan) -> Iterator[CellId]:
    """Return every number of the report."""
    for row in (*plan.municipalities, ALL):
        yield from (CellId(LEARNERS, row, column) for column in (*plan.workplaces, ALL))
        yield from (CellId(COMPLETIONS, row, column) for column in (*plan.quizzes, ALL))
    for goal in plan.goals:
        yield from cells_of_goal(goal)


def cells_of_goal(goal: Goal) -> Iterator[CellId]:
    """Return the total of a goal, its municipalities and its workplaces."""
    name = GOAL + goal.id
    yield from (CellId(name, row, ALL) for row in (ALL, *goal.municipalities))
    yield from (CellId(name, ALL, column) for column in goal.workplaces)


def counted_in(group: Group, plan: Plan) -> Iterator[tuple[CellId, int]]:
    """Return the numbers to which one learner of a group adds, and how much."""
    municipality, workplace, profile = group
    for row in (municipality, ALL):
        yield from ((CellId(LEARNERS, row, column), 1) for column in (workplace, ALL))
        yield from ((CellId(COMPLETIONS, row, quiz), 1) for quiz in profile.quizzes)
        yield CellId(COMPLETIONS, row, ALL), len(profile.quizzes)
    for goal in plan.goals:
        if goal.id in profile.goals and in_scope(goal, municipality, workplace):
            name = GOAL + goal.id
            yield CellId(name, ALL, ALL), 1
            yield CellId(name, municipality, ALL), 1
            yield CellId(name, ALL, workplace), 1


def headcount_of(cell: CellId, plan: Plan) -> int | None:
    """Return the employees of whom a number tells; nothing when one number is missing."""
    goal = next((goal for goal in plan.goals if GOAL + goal.id == cell.table), None)
    rows = goal.municipalities if goal else tuple(plan.municipalities)
    columns = goal.workplaces if goal else tuple(one for one in plan.workplaces if one != UNKNOWN)
    if cell.table == COMPLETIONS and cell.column == ALL:
        return None  # One employee can have many completions.
    if cell.row != ALL:
        rows = (cell.row,)
    if cell.column != ALL and cell.table != COMPLETIONS:
        columns = (cell.column,)
    asked = [(row, column) for row in rows for column in columns]
    if not asked or not all(key in plan.headcounts for key in asked):
        return None
    return sum(plan.headcounts[key] for key in asked)
