"""The printed numbers in order, with what each is about in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from waakvlam.tally.cells import ALL, COMPLETIONS, LEARNERS, CellId
from waakvlam.tally.messages import word
from waakvlam.tally.plan import Plan


def rows_of(table: str, plan: Plan) -> Iterator[list[CellId]]:
    """Return the lines of a table, one municipality each, the total last."""
    columns = plan.workplaces if table == LEARNERS else plan.quizzes
    for row in (*plan.municipalities, ALL):
        yield [CellId(table, row, column) for column in (*columns, ALL)]


def columns_of(table: str, plan: Plan, language: str) -> list[str]:
    """Return the titles of the columns of a table, the total last."""
    titles = plan.workplaces if table == LEARNERS else module_titles(plan)
    return [*titles.values(), word("total", language)]


def module_titles(plan: Plan) -> dict[str, str]:
    """Return by quiz the title of its module; a quiz without a module has its own."""
    modules = {module.quiz: module.title for module in plan.modules.values()}
    return {id_: modules.get(id_, quiz.title) for id_, quiz in plan.quizzes.items()}


def municipality(id_: str, plan: Plan, language: str) -> str:
    """Return the name of a municipality, or the word for all of them."""
    return word("all", language) if id_ == ALL else plan.municipalities[id_]


def workplace(id_: str, plan: Plan, language: str) -> str:
    """Return the title of a workplace, or the word for all of them."""
    return word("all", language) if id_ == ALL else plan.workplaces[id_]


def quiz(id_: str, plan: Plan, language: str) -> str:
    """Return the title of a quiz, or the word for all of them."""
    return word("all", language) if id_ == ALL else plan.quizzes[id_].title


def total_or(id_: str, names: Mapping[str, str], language: str) -> str:
    """Return a name in a table with the total below it."""
    return word("total", language) if id_ == ALL else names[id_]


TABLES = (LEARNERS, COMPLETIONS)
"""The tables by municipality, in the order of the reports."""
