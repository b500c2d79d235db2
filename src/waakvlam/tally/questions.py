"""Which questions are missed most, from anonymous results of first tries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from waakvlam.tally.cells import ALL, COMPLETIONS, CellId
from waakvlam.tally.counts import Counts
from waakvlam.tally.plan import Plan
from waakvlam.tally.protect import Shown

STEP = 5
"""Shares are told in steps of so many percent or more."""

MOST = 10
"""Number of questions that are named."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A question that was often not right at first try."""

    quiz: str
    question: int
    """Its number in the quiz, from 1."""

    text: str
    share: int
    """Percentage that missed it, in steps that hold a group that may be shown."""


def step_of(asked: int, minimum: int) -> int:
    """Return a step in percent: a multiple of five, and no fewer people than the minimum.

    So the difference of two reports does not tell what few people answered.
    """
    people = -(-100 * minimum // max(asked, 1))
    return max(STEP, -(-people // STEP) * STEP)


def most_missed(
    counts: Counts, shown: Mapping[CellId, Shown], plan: Plan, minimum: int
) -> tuple[Missed, ...]:
    """Return the questions that were missed most, of quizzes of which the number is shown."""
    found = []
    for (quiz, at), (asked, right) in counts.answers.items():
        cell = CellId(COMPLETIONS, ALL, quiz)
        if cell not in shown or shown[cell].number is None:
            continue
        if min(right, asked - right) < minimum:
            continue
        asks = plan.quizzes[quiz].asks
        text = asks[at] if at < len(asks) else ""
        step = step_of(asked, minimum)
        share = (asked - right) * 100 // asked // step * step
        found.append(Missed(quiz, at + 1, text, share))
    worst = sorted(found, key=lambda each: (-each.share, each.quiz, each.question))
    return tuple(each for each in worst[:MOST] if each.share)
