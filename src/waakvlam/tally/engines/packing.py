"""What a learner completed in which month, packed in a few numbers.

Each quiz has its own bits in a number; they hold the month of its completion, counted from 1.
So one pass over the lines tells of every learner what all goals and months ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from waakvlam.tally.engines.parts import MONTH

_WIDTH = 64
ALWAYS = ""
"""The condition of everything that counts by itself."""


@dataclass(slots=True)
class Packing:
    """The columns of learners: months by quiz, for each condition under which they count."""

    quizzes: int
    months: int
    conditions: list[str] = field(default_factory=lambda: [ALWAYS])
    old: list[tuple[str, int]] = field(default_factory=list)
    """Conditions, and days before which a completion soon runs out."""

    @property
    def bits(self) -> int:
        """Return the bits of a quiz."""
        return self.months.bit_length()

    @property
    def columns(self) -> list[str]:
        """Return the name of every column."""
        named = [
            f"months_{number}_{word}"
            for number in range(len(self.conditions))
            for word in range(self._words)
        ]
        return [*named, *(f"old_{number}" for number in range(len(self.old)))]

    def add(self, condition: str) -> None:
        """Keep columns for a condition."""
        if condition not in self.conditions:
            self.conditions.append(condition)

    def add_old(self, condition: str, day: int) -> None:
        """Keep a column for what was completed before a day."""
        if (condition, day) not in self.old:
            self.old.append((condition, day))

    def sums(self) -> Iterator[str]:
        """Give what makes the columns out of the lines of a learner."""
        for number, condition in enumerate(self.conditions):
            for word in range(self._words):
                yield f"bit_or({self._packed(word, condition)}) AS months_{number}_{word}"
        for number, (condition, day) in enumerate(self.old):
            wanted = _all([condition, f"day < {day}"])
            one = f"CASE WHEN {wanted} THEN 1::UBIGINT << quiz ELSE 0 END"
            yield f"bit_or({one}) AS old_{number}"

    def month(self, quiz: int, condition: str = ALWAYS) -> str:
        """Return the month of a quiz, or 0 where it was not completed."""
        word, at = divmod(quiz, self._each)
        column = f"months_{self.conditions.index(condition)}_{word}"
        return f"({column} >> {at * self.bits} & {(1 << self.bits) - 1})"

    def done(self) -> str:
        """Return the completed quizzes as bits."""
        every = (
            f"CASE WHEN {self.month(quiz)} > 0 THEN {1 << quiz}::UBIGINT ELSE 0 END"
            for quiz in range(self.quizzes)
        )
        return " | ".join(every)

    def number_done(self) -> str:
        """Return how many quizzes were completed."""
        return " + ".join(
            f"bit_count({self._done(f'months_0_{word}')})" for word in range(self._words)
        )

    def months_done(self) -> str:
        """Return the months in which something was completed as bits; bit 0 says nothing."""
        every = (f"(1::UHUGEINT << {self.month(quiz)}::UHUGEINT)" for quiz in range(self.quizzes))
        return " | ".join(every)

    def is_old(self, condition: str, day: int, quizzes: Iterable[int]) -> str:
        """Return whether one of these quizzes was completed before a day."""
        mask = sum(1 << quiz for quiz in quizzes)
        return f"old_{self.old.index((condition, day))} & {mask} <> 0"

    @property
    def _each(self) -> int:
        return _WIDTH // self.bits

    @property
    def _words(self) -> int:
        return -(-self.quizzes // self._each)

    def _done(self, column: str) -> str:
        """Return a column in which each completed quiz has one bit, the lowest of its own."""
        lowest = sum(1 << at * self.bits for at in range(self._each))
        every = " | ".join(f"({column} >> {bit})" for bit in range(self.bits))
        return f"({every}) & {lowest}"

    def _packed(self, word: int, condition: str) -> str:
        """Return the month of a line at the bits of its quiz, where it counts in this column."""
        place, here = "quiz", ""
        if self._words > 1:
            place, here = f"quiz % {self._each}", f"quiz // {self._each} = {word}"
        month = f"((day // {MONTH} + 1) << ({place} * {self.bits}))"
        wanted = _all([condition, here])
        return f"CASE WHEN {wanted} THEN {month} ELSE 0 END" if wanted else month


def restriction(revisions: Mapping[int, int], oldest: int | None, newest: int | None) -> str:
    """Return when a line counts: from which revision of a quiz, and in which days."""
    refused = [f"NOT (quiz = {quiz} AND revision < {first})" for quiz, first in revisions.items()]
    days = [] if newest is None else [f"day <= {newest}"]
    days += [] if oldest is None else [f"day >= {oldest}"]
    return _all([*refused, *days])


def _all(conditions: Sequence[str]) -> str:
    return " AND ".join(filter(None, conditions))
