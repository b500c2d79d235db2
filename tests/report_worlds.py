"""Small programmes with learners, made by chance, to attack their reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from hypothesis import strategies as st
from receipt_builders import plan
from report_attack import Attack

from waakvlam.tally.cells import CellId
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import UNKNOWN, Goal, Limits, Module, Plan, Quiz
from waakvlam.tally.protect import Earlier, Shown, board_of, protect

MINIMUM = 4
TOWNS = ("oost", "west", "zuid")
PLACES = ("balie", "wijk", "bode")
QUIZZES = ("basis", "doen", "zien")
ALWAYS, LATE = date(2030, 1, 1), date(2026, 10, 1)


@dataclass(frozen=True)
class Small:
    """A programme with its learners."""

    plan: Plan
    groups: Counter[Group]


@st.composite
def goals(draw: st.DrawFn, number: int) -> Goal:
    return Goal(
        f"doel-{number}",
        f"Doel {number}",
        tuple(draw(st.lists(st.sampled_from(QUIZZES), min_size=1, max_size=2, unique=True))),
        tuple(draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True))),
        tuple(draw(st.lists(st.sampled_from(TOWNS), min_size=2, max_size=3, unique=True))),
        draw(st.sampled_from([50, 80])),
        draw(st.sampled_from([ALWAYS, LATE])),
    )


@st.composite
def programmes(draw: st.DrawFn) -> Plan:
    towns = TOWNS[: draw(st.integers(2, 3))]
    places = PLACES[: draw(st.integers(1, 3))]
    quizzes = QUIZZES[: draw(st.integers(1, 3))]
    heads = {
        (town, place): draw(st.sampled_from([0, 5, 10, 25, 60]))
        for town in towns
        for place in places
    }
    asked = [draw(goals(number)) for number in range(draw(st.integers(0, 2)))]
    return replace(
        plan(),
        municipalities={town: town.title() for town in towns},
        workplaces={place: place.title() for place in places},
        headcounts=heads if draw(st.booleans()) else {},
        examples=frozenset(),
        goals=tuple(_limited(goal, towns, places, quizzes) for goal in asked),
        modules={quiz: Module(quiz, quiz) for quiz in quizzes},
        quizzes={quiz: Quiz(quiz, 1, 1, 8, 70, 8) for quiz in quizzes},
        limits=Limits(internal_minimum=MINIMUM, shared_minimum=MINIMUM),
    )


@st.composite
def smalls(draw: st.DrawFn, most: int = 12) -> Small:
    known = draw(programmes())
    return Small(known, draw(learners(known, most)))


def unplaced(small: Small) -> Small:
    """Let nobody know the last workplace: whoever works there is a group of its own."""
    *known, last = small.plan.workplaces
    titles = {each: small.plan.workplaces[each] for each in known}
    goals = [
        replace(each, workplaces=tuple(one for one in each.workplaces if one != last))
        for each in small.plan.goals
        if {*each.workplaces} != {last}
    ]
    heads = {key: number for key, number in small.plan.headcounts.items() if key[1] != last}
    groups: Counter[Group] = Counter()
    for group, number in small.groups.items():
        groups[group._replace(workplace=UNKNOWN) if group.workplace == last else group] += number
    is_there = any(group.workplace == UNKNOWN for group in groups)
    places = {**titles, UNKNOWN: "(onbekend)"} if is_there else titles
    changes = {"workplaces": places, "goals": tuple(goals), "headcounts": heads}
    return Small(replace(small.plan, **changes), groups)  # type: ignore[arg-type]


@st.composite
def learners(draw: st.DrawFn, known: Plan, most: int = 12) -> Counter[Group]:
    sets = [
        one
        for size in range(1, len(known.quizzes) + 1)
        for one in combinations(sorted(known.quizzes), size)
    ]
    found: Counter[Group] = Counter()
    for town in known.municipalities:
        for place in known.workplaces:
            for done in draw(st.lists(st.sampled_from(sets), max_size=3, unique=True)):
                number = draw(st.integers(1, most))
                late = draw(st.booleans())
                found[Group(town, place, Profile(done, reached_of(known, done, late)))] += number
    return found


def _limited(
    goal: Goal, towns: tuple[str, ...], places: tuple[str, ...], quizzes: tuple[str, ...]
) -> Goal:
    return replace(
        goal,
        modules=tuple(one for one in goal.modules if one in quizzes) or quizzes[:1],
        workplaces=tuple(one for one in goal.workplaces if one in places) or places[:1],
        municipalities=tuple(one for one in goal.municipalities if one in towns) or towns,
    )


def reached_of(known: Plan, done: tuple[str, ...], late: bool) -> tuple[str, ...]:
    return tuple(
        sorted(
            goal.id
            for goal in known.goals
            if set(goal.modules) <= set(done) and not (late and goal.by == LATE)
        )
    )


def in_time(small: Small) -> Small:
    """Let everybody have been in time, as in a report of a day before the last of each goal."""
    groups: Counter[Group] = Counter()
    for group, number in small.groups.items():
        done = group.profile.quizzes
        groups[group._replace(profile=Profile(done, reached_of(small.plan, done, False)))] += number
    return Small(small.plan, groups)


def report(small: Small, earlier: Earlier | None = None) -> dict[CellId, Shown]:
    return protect(board_of(small.groups, small.plan, MINIMUM, earlier))


def people(small: Small) -> dict[CellId, int]:
    board = board_of(small.groups, small.plan, MINIMUM)
    return {cell: number.people for cell, number in board.numbers.items()}


def attack(small: Small, shown: dict[CellId, Shown], **known: Any) -> Attack:
    found = Attack(small.plan, MINIMUM, **known)
    found.know(shown, people(small))
    return found


def two_places(places: tuple[str, ...] = ("balie", "wijk")) -> Plan:
    return replace(
        plan(),
        municipalities={"oost": "Oost", "west": "West"},
        workplaces={place: place for place in places},
        headcounts={},
        goals=(),
        quizzes={"zien": plan().quizzes["basis"]},
    )


def done(quizzes: str, *goals: str) -> Profile:
    return Profile(tuple(quizzes.split()), goals)


def rows(town: str, place: str, *numbers: tuple[int, Profile]) -> Counter[Group]:
    return Counter({Group(town, place, profile): number for number, profile in numbers})


def three_towns() -> tuple[Small, Small]:
    """Return a programme of which all desks of one town reach a goal, and what few did since."""
    both, desk = ("zien", "doen"), ("balie",)
    goals = (
        Goal("beide", "Beide", both, desk, ("west", "zuid"), 50, date(2030, 1, 1)),
        Goal("een", "Een", ("basis",), desk, ("oost", "west"), 50, date(2030, 1, 1)),
    )
    known = replace(
        two_places(),
        municipalities={one: one for one in ("oost", "west", "zuid")},
        goals=goals,
        modules={one: Module(one, one) for one in ("basis", *both)},
        quizzes={one: Quiz(one, 1, 1, 8, 70, 8) for one in ("basis", *both)},
        limits=Limits(internal_minimum=MINIMUM, shared_minimum=MINIMUM),
    )
    basis, doen, zien = done("basis", "een"), done("doen"), done("zien")
    every = done("basis doen zien", "beide", "een")
    before = (
        rows("oost", "balie", (10, basis), (7, doen), (1, zien))
        + rows("oost", "wijk", (5, basis))
        + rows("west", "balie", (1, basis), (3, doen))
        + rows("west", "wijk", (1, basis), (1, doen), (1, zien))
        + rows("zuid", "balie", (10, every), (1, done("doen zien", "beide")))
    )
    since = rows("oost", "balie", (1, basis)) + rows(
        "oost", "wijk", (1, basis), (1, doen), (1, every)
    )
    return Small(known, before), Small(known, before + since)
