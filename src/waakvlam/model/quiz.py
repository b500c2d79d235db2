"""Quizzes: `quizzes/<id>.yml`. The kinds of question stand in `waakvlam.questions`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from waakvlam.model.base import Document, Item
from waakvlam.model.fields import Count, Flag, Markdown, Percent
from waakvlam.questions import Question


class Pool(Item):
    """A group of questions from which some are asked, drawn by chance."""

    draw: Count
    """Number of graded questions that are asked of this group."""


class Quiz(Document):
    """A quiz that grades itself in the browser."""

    intro: Markdown
    """What the quiz asks and what happens with the answers."""

    pass_mark: Percent
    """Share of right answers needed to pass, in percent."""

    retake_from: Count = 1
    """The revision from which older completions no longer count."""

    draw: Count | None = None
    """Number of graded questions without a pool that are asked, drawn by chance; else all."""

    pools: tuple[Pool, ...] = ()
    """Groups of questions; a question names its group in `pool`."""

    shuffle: Literal["none", "questions", "options", "all"] = "none"
    """What stands in an order by chance; what is `pinned` keeps its place."""

    dont_know: Flag = False
    """`true` offers «Weet ik niet» at every question."""

    questions: tuple[Question, ...]
    """The questions, in order."""

    @property
    def draws(self) -> Mapping[str, int]:
        """Return how many questions are drawn, by pool; without a pool under the empty name."""
        loose = {} if self.draw is None else {"": int(self.draw)}
        return loose | {str(pool.id): int(pool.draw) for pool in self.pools}

    @property
    def shuffled(self) -> tuple[str, ...]:
        """Return what stands in an order by chance: questions, options or both."""
        both = ("questions", "options")
        return tuple(part for part in both if self.shuffle in (part, "all"))

    @property
    def graded(self) -> int:
        """Return how many questions can be graded."""
        return sum(question.graded for question in self.questions)

    @property
    def asked(self) -> int:
        """Return how many graded questions a learner gets, which is the highest score."""
        pools = [str(question.pool or "") for question in self.questions if question.graded]
        return sum(min(pools.count(pool), self.draws.get(pool, len(pools))) for pool in set(pools))
