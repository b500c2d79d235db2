"""What to explain next: how often a question was right at first try, in coarse steps.

A step holds at least as many people as a group that may be shown. So neither the number itself
nor its difference with another report tells what few people answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from waakvlam.tally.cells import ALL, COMPLETIONS, CellId
from waakvlam.tally.counts import Counts
from waakvlam.tally.plan import Plan, Quiz
from waakvlam.tally.protect import Shown
from waakvlam.tally.questions import step_of

OFTEN = 30
"""Percentage that has to miss a question before it is named as something to explain again."""

_ROOM = 3
"""A question that fewer than so many groups missed tells of no option."""

MOST_LESSONS = 8
"""Number of sections that are named; nobody repeats everything."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A question at first try."""

    quiz: str
    question: int
    """Its number in the quiz, from 1."""

    text: str
    section: str
    """Title of the section of the module that explains it; may be empty."""

    right: tuple[int, int] | None
    """Between which percentages were right, or nothing when that is hidden."""

    drawn: str | None = ""
    """The wrong option that most chose first; nothing when that is hidden.

    Empty for questions of which receipts tell no options.
    """


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something to explain again."""

    module: str
    section: str
    """May be empty: then the whole module."""

    questions: tuple[Tried, ...]
    """The questions that show it, the one that was missed most in front."""


def first_tries(
    counts: Counts, shown: Mapping[CellId, Shown], plan: Plan, minimum: int
) -> tuple[Tried, ...]:
    """Return every question that was asked, in the order of the quizzes."""
    places = {quiz: place for place, quiz in enumerate(plan.quizzes)}
    asked = sorted(counts.answers, key=lambda one: (places[one[0]], one[1]))
    return tuple(
        _tried(quiz, at, counts, plan.quizzes[quiz], minimum if _is_told(quiz, shown) else None)
        for quiz, at in asked
    )


def _tried(quiz: str, at: int, counts: Counts, known: Quiz, minimum: int | None) -> Tried:
    """Tell of a question; nothing of its answers without a minimum."""
    text, section = _at(known.asks, at), _at(known.sections, at)
    right = _right(*counts.answers[quiz, at], minimum) if minimum else None
    options = dict(known.wrong_at(at))
    if not options:
        return Tried(quiz, at + 1, text, section, right)
    chosen = {letter: counts.chosen.get((quiz, at, letter), 0) for letter in options}
    letter = _drawn(chosen, *counts.answers[quiz, at], minimum) if minimum and right else None
    return Tried(quiz, at + 1, text, section, right, options[letter] if letter else None)


def lessons(tried: Iterable[Tried], plan: Plan) -> tuple[Lesson, ...]:
    """Return what to explain again, what was missed most in front."""
    modules = {module.quiz: id_ for id_, module in reversed([*plan.modules.items()])}
    found: dict[tuple[str, str], list[Tried]] = {}
    for one in sorted(tried, key=lambda one: (_most_right(one), one.quiz, one.question)):
        if _most_right(one) <= 100 - OFTEN and one.quiz in modules:
            found.setdefault((modules[one.quiz], one.section), []).append(one)
    every = (Lesson(module, section, tuple(ones)) for (module, section), ones in found.items())
    return tuple(every)[:MOST_LESSONS]


def _is_told(quiz: str, shown: Mapping[CellId, Shown]) -> bool:
    cell = CellId(COMPLETIONS, ALL, quiz)
    return cell in shown and shown[cell].number is not None


def _drawn(chosen: Mapping[str, int], asked: int, right: int, minimum: int) -> str | None:
    """Return the letter that most chose, where that tells too little to find few people by.

    It is told when enough people chose it, enough others were not right in another way, and it
    leads by enough. Whether there is room for that is decided by the share that is told anyway.
    """
    if (100 - _share(asked, right, minimum)[1]) * asked < _ROOM * minimum * 100:
        return None
    most, letter = max((number, letter) for letter, number in chosen.items())
    others = max((number for other, number in chosen.items() if other != letter), default=0)
    is_safe = min(most, asked - right - most, most - others) >= minimum
    return letter if is_safe else None


def _right(asked: int, right: int, minimum: int) -> tuple[int, int] | None:
    return None if min(right, asked - right) < minimum else _share(asked, right, minimum)


def _share(asked: int, right: int, minimum: int) -> tuple[int, int]:
    step = step_of(asked, minimum)
    # What the list in the report tells as well: the share that missed it.
    missed = (asked - right) * 100 // asked // step * step
    return max(0, 100 - missed - step), 100 - missed


def _most_right(one: Tried) -> int:
    return one.right[1] if one.right else 101


def _at(texts: tuple[str, ...], at: int) -> str:
    return texts[at] if at < len(texts) else ""
