"""Learners are put together where they are alike, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from random import Random

import pytest
from receipt_builders import completion, plan, receipt

from waakvlam.receipts.completion import Completion, completions_of
from waakvlam.receipts.items import Found, Place
from waakvlam.tally.completions import Judged, judge
from waakvlam.tally.counts import count, together
from waakvlam.tally.learners import learner_of
from waakvlam.tally.plan import Plan

AS_OF = date(2027, 3, 10)
GOAL = plan().goals[0]
STRICT = replace(GOAL, by=date(2026, 12, 10), from_revision={"signalen": 3})
PLAN = plan(
    goals=(
        *plan().goals,
        replace(GOAL, id="vers", valid_for=2),
        replace(STRICT, id="streng"),
        replace(STRICT, id="strenger", valid_for=6, municipalities=("oosterdam",)),
    )
)


def made(number: int, days: dict[str, date], quizzes: list[str]) -> list[Completion]:
    """Return completions of one learner: where, when and what."""
    found: list[Completion] = []
    for (workplace, day), quiz in zip(days.items(), quizzes, strict=False):
        record = completion(quiz, day=day)
        told = Found(receipt(record, number=number, workplace=workplace), Place("x", line=number))
        found += completions_of(told)
    return found


def by_chance(number: int, chance: Random) -> list[Completion]:
    quizzes = chance.sample(sorted(PLAN.quizzes), chance.randint(1, 2))
    quizzes += quizzes[: chance.randrange(2)]
    places = [chance.choice(["balie", "balie", "wijkteam"]) for _ in quizzes]
    found: list[Completion] = []
    for quiz, place in zip(quizzes, places, strict=True):
        near_the_end = STRICT.by + timedelta(chance.randint(-2, 2))
        day = chance.choice([AS_OF - timedelta(chance.randrange(400)), near_the_end])
        revision = chance.randint(PLAN.quizzes[quiz].retake_from, PLAN.quizzes[quiz].revision)
        record = completion(quiz, day=day, revision=revision)
        found += completions_of(Found(receipt(record, number=number, workplace=place), Place("x")))
    return found


@pytest.mark.parametrize("known", [PLAN, replace(PLAN, goals=())])
def test_learners_added_up_together_are_what_each_of_them_adds(known: Plan) -> None:
    chance = Random(5)
    every = [each for number in range(400) for each in by_chance(number, chance)]
    judged = judge(every, known, AS_OF)
    alone = [
        count(Judged(tuple(counted), (), repeats_of(judged, key)), known, AS_OF)
        for key, counted in groupby(judged.counted, key=learner_of)
    ]
    assert judged.repeats
    assert count(replace(judged, uncounted=()), known, AS_OF) == together(alone)


def repeats_of(judged: Judged, key: tuple[str, str]) -> tuple[Completion, ...]:
    return tuple(each for each in judged.repeats if learner_of(each) == key)


def test_learners_who_moved_the_other_way_are_not_alike() -> None:
    first, second = date(2026, 11, 3), date(2026, 11, 4)
    quizzes = sorted(PLAN.quizzes)[:2]
    there = made(1, {"balie": first, "wijkteam": second}, quizzes)
    back = made(2, {"balie": second, "wijkteam": first}, quizzes)
    groups = count(Judged((*there, *back), ()), PLAN, AS_OF).groups
    assert {group.workplace: number for group, number in groups.items()} == {
        "balie": 1,
        "wijkteam": 1,
    }


def test_a_learner_belongs_to_the_workplace_of_the_newest_completion() -> None:
    first, second = date(2026, 11, 3), date(2026, 11, 4)
    moved = made(1, {"balie": first, "wijkteam": second}, ["basis", "signalen"])
    same_day = made(2, {"wijkteam": first, "balie": first}, ["basis", "signalen"])
    for here in (moved, moved[::-1], same_day, same_day[::-1]):
        [group] = count(Judged(tuple(here), ()), PLAN, AS_OF).groups
        assert group.workplace == "wijkteam"
