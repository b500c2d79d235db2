"""Both engines say the same of every goal on its first and last days, and of large programmes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from both_engines import AS_OF, GOAL, PLAN, both, line, plain, read
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.receipt import Receipt
from waakvlam.tally.engines.store import fits
from waakvlam.tally.plan import Goal, Limits, Module, Plan, Quiz

EDGES = [
    day + timedelta(more)
    for day in (
        date(2026, 9, 23),  # The first day that counts for two months; for five it soon ends.
        date(2026, 10, 31),  # The last day of goals.
        AS_OF,
    )
    for more in (-1, 0, 1)
]
LIMITS = Limits(earliest=date(2026, 1, 10))
TOO_EARLY, TOO_LATE = date(2026, 1, 9), AS_OF + timedelta(3)
DAYS = [TOO_EARLY, LIMITS.earliest, date(2026, 2, 28), *EDGES, AS_OF + timedelta(2), TOO_LATE]
TERMS: list[dict[str, Any]] = [{}, {"valid_for": 2}, {"valid_for": 5}, {"valid_for": 9}]
ENDS: list[dict[str, Any]] = [{}, {"by": date(2026, 10, 31)}, {"by": AS_OF}]
FIRSTS: list[dict[str, Any]] = [{"from_revision": {"signalen": number}} for number in (1, 2, 3, 4)]
ASKED = [("basis",), ("signalen",), ("basis", "signalen"), ("nergens", "basis")]


def goals_of_all_kinds() -> Iterator[Goal]:
    """Give each term with each end and first revision; what they ask changes along."""
    for at, (term, end, first) in enumerate(product(TERMS, ENDS, FIRSTS)):
        changes = {"modules": ASKED[at % len(ASKED)], **term, **end, **first}
        yield replace(GOAL, id=f"doel-{at:02}", **changes)


def learners_on_every_edge() -> Iterator[Receipt]:
    """Give learners who did one quiz or both, each pair of days by one of them."""
    number = count()
    for basis, signalen, revision in product([None, *DAYS], [None, *DAYS], [2, 3]):
        who = next(number)
        where = {
            "municipality": sorted(PLAN.municipalities)[who % 3],
            "workplace": ("balie", "balie", "wijkteam")[who // 3 % 3],
        }
        if basis:
            yield receipt(completion("basis", revision=1, day=basis), number=who, **where)
        if signalen:
            yield receipt(completion(day=signalen, revision=revision), number=who, **where)


def test_both_engines_see_every_goal_alike_on_its_first_and_last_days(tmp_path: Path) -> None:
    values = list(learners_on_every_edge())
    known = replace(PLAN, goals=tuple(goals_of_all_kinds()), limits=LIMITS)
    standard, duckdb = both(read(tmp_path, [map(line, values)]), known)

    assert plain(duckdb) == plain(standard)
    untimely = [each for each in values if each.completions[0].day in {TOO_EARLY, TOO_LATE}]
    assert standard.counts.totals.counted == len(values) - len(untimely)
    assert {goal for goal, *_ in standard.counts.expiring} < {
        goal for goal, *_ in standard.counts.reached
    }


def programme(quizzes: int, months: int, goals: int = 1) -> Plan:
    """Return a programme with so many quizzes, goals and months up to the day of the tally."""
    numbers = [f"quiz-{number:02}" for number in range(quizzes)]
    earliest = AS_OF.year * 12 + AS_OF.month - months
    return plan(
        quizzes={id_: Quiz(id_, 3, 2, 8, 70, 8) for id_ in numbers},
        modules={id_: Module(id_, id_) for id_ in numbers},
        limits=Limits(earliest=date(earliest // 12, earliest % 12 + 1, 1)),
        goals=tuple(
            replace(
                GOAL,
                id=f"doel-{at:02}",
                modules=(numbers[at % quizzes], numbers[-1 - at % quizzes]),
                valid_for=[None, 7, 30][at % 3],
                from_revision={numbers[at % quizzes]: 3 - at % 2},
            )
            for at in range(goals)
        ),
    )


def everything_by_chance(known: Plan, chance: Random) -> Iterator[Receipt]:
    """Give learners who did some quizzes or all, on any days from the first to the last."""
    first, quizzes = known.limits.earliest, sorted(known.quizzes)
    for number in range(40):
        done = quizzes if number % 4 == 0 else chance.sample(quizzes, chance.randint(1, 9))
        for quiz in done:
            back = [0, *map(chance.randrange, (100, 220, 920)), (AS_OF - first).days]
            day = AS_OF - timedelta(min(chance.choice(back), (AS_OF - first).days))
            record = completion(quiz, day=day, revision=chance.randint(2, 3))
            yield receipt(record, number=number)


@pytest.mark.parametrize(
    ("quizzes", "months", "goals"), [(9, 64, 9), (16, 15, 16), (40, 16, 40), (64, 127, 64)]
)
def test_both_engines_add_up_a_large_programme_alike(
    quizzes: int, months: int, goals: int, tmp_path: Path
) -> None:
    known = programme(quizzes, months, goals)
    values = list(everything_by_chance(known, Random(months)))
    standard, duckdb = both(read(tmp_path, [map(line, values)]), known)

    assert fits(known, AS_OF)
    assert plain(duckdb) == plain(standard)
    assert standard.counts.totals.counted == len(values)


def names(number: int) -> dict[str, str]:
    return {f"naam-{at}": "Naam" for at in range(number)}


LARGE = programme(64, 127, 64)
LARGEST = replace(LARGE, municipalities=names(256), workplaces=names(256))


def with_revisions(number: int) -> Plan:
    """Return the largest programme, with a quiz of which so many revisions count."""
    return replace(LARGEST, quizzes={**LARGE.quizzes, "quiz-00": Quiz("", number, 1, 8, 70, 8)})


@pytest.mark.parametrize("known", [LARGE, LARGEST, with_revisions(16)])
def test_the_largest_programme_fits_in_the_engine_for_bulk(known: Plan) -> None:
    assert fits(known, AS_OF)


@pytest.mark.parametrize(
    "known",
    [
        programme(65, 127, 64),
        programme(64, 128, 64),
        programme(64, 127, 65),
        replace(LARGE, municipalities=names(257)),
        replace(LARGE, workplaces=names(257)),
        replace(LARGE, workplaces={}),
        with_revisions(17),
    ],
)
def test_what_would_not_fit_in_its_numbers_is_left_to_the_other_engine(known: Plan) -> None:
    assert not fits(known, AS_OF)
