"""The completions of files in DuckDB: which of them count by themselves, and their sums."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place
from waakvlam.receipts.lines import CompletionLines
from waakvlam.tally.completions import problem_of
from waakvlam.tally.engines import sql
from waakvlam.tally.engines.asked import asked_of_all, packing_of
from waakvlam.tally.engines.parts import parts_of
from waakvlam.tally.engines.records import Records
from waakvlam.tally.plan import Plan

_MOST = 64
"""Quizzes, and goals, that fit in one number."""

_MOST_MONTHS = 127
_FIRST = re.compile("[01-]{1,200}")

_Shape = tuple[int, int, int, int, str, bool]
"""Numbers of quiz, revision, score and questions, which were right, and whether it tells more."""

Try = tuple[int, int, int, int, str]
"""Numbers of quiz, revision, questions and one of these, and the character of its first try."""


class Store(Records):
    """Files of completions, read once; use it in a `with` statement."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        super().__init__(parts_of(plan, _latest(plan, as_of)))
        self.plan, self.as_of = plan, as_of
        self.asked = asked_of_all(plan, self.parts, as_of)
        self.packing = packing_of(self.asked, self.parts)
        self.ask(sql.SPECIAL)

    def read(self, files: Iterable[CompletionLines]) -> Iterator[tuple[Place, str]]:
        """Read files; return every line that is not plain."""
        self.add(files)
        self._take_results()
        self._add_up_learners()
        yield from self.odd()

    def set_apart(self, learners: Iterable[tuple[str, str]]) -> None:
        """Leave these learners (municipality and owner) to whoever asked."""
        known = self.parts.values["municipality"]
        rows = [(known.index(town), owner) for town, owner in learners]
        if rows:
            towns, owners = ([row[at] for row in rows] for at in (0, 1))
            self.ask(sql.SET_APART, towns=towns, owners=owners)

    def find_repeats(self) -> None:
        """Find lines that say the same again; set learners apart of whom lines differ."""
        self.ask(sql.again(self.packing.number_done()))
        self.ask(sql.repeats(self.parts))
        self.ask(sql.SPECIAL_REPEATS)
        self.ask(sql.EXTRA)
        self.ask(sql.left_out(self.parts))

    def find_patterns(self) -> None:
        """Add up learners of whom everything is the same, but for those who were set apart."""
        self.ask(sql.patterns(self.parts, self.packing.columns))

    def apart(self) -> Iterator[Completion]:
        """Return the completions of learners who were set apart."""
        rows = self.ask(sql.special_rows(self.parts))
        places = self.places(row[0] for row in rows)
        for (_, owner, first, *numbers), place in zip(rows, places, strict=True):
            yield self.parts.completion(owner, numbers, first, place)

    def same_again(self) -> tuple[Iterator[Place], Iterator[str], Iterator[Place]]:
        """Return the lines that repeat another, their quizzes, and the places of the others.

        They come in the order of reading.
        """
        rows = self.ask(sql.SAME_AGAIN)
        positions, firsts, quizzes = (map(itemgetter(at), rows) for at in range(3))
        names = map(self.parts.values["quiz"].__getitem__, quizzes)
        return self.places(positions), names, self.places(firsts)

    def number_again(self) -> int:
        """Return how many lines repeat another."""
        ((number,),) = self.ask("SELECT count(*) FROM extra")
        return int(number)

    def tries(self) -> Counter[Try]:
        """Return how often each first try is counted."""
        return self._counted(sql.TRIES, "results", sql.LEFT_OUT_RESULTS)

    def days(self) -> Counter[tuple[int, int]]:
        """Return how many completions are counted by numbers of municipality and day."""
        return self._counted(sql.DAYS, "others", sql.LEFT_OUT_DAYS)

    def _counted(self, query: str, every: str, left_out: str) -> Counter[Any]:
        counted = Counter({row[:-1]: row[-1] for row in self.ask(query.format(table=every))})
        counted.subtract({row[:-1]: row[-1] for row in self.ask(query.format(table=left_out))})
        return counted

    def _take_results(self) -> None:
        """Take out the lines of which the result cannot count by itself."""
        bad = [shape for shape in self.ask(sql.SHAPES) if not self._is_sound(shape)]
        if not bad:
            return
        names = ("quiz", "revision", "score", "most", "shape", "odd")
        columns = zip(names, map(list, zip(*bad, strict=True)), strict=True)
        self.ask(sql.BAD_RESULTS, **dict(columns))
        self.take(sql.TAKE_RESULTS)

    def _add_up_learners(self) -> None:
        """Add up the lines of each learner; take out those of which the owner cannot be one."""
        query = sql.learners(self.parts, self.packing.sums())
        self.ask(query)
        ((strange,),) = self.ask(sql.STRANGE_OWNERS)
        if strange and self.take(sql.TAKE_OWNERS):
            self.ask(query)

    def _is_sound(self, shape: _Shape) -> bool:
        """Tell whether a line with this result counts by itself, as the standard engine says."""
        quiz, revision, score, most, first, tells_more = shape
        if tells_more or not _FIRST.fullmatch(first):
            return False
        day = self.plan.limits.earliest
        at = dict.fromkeys(self.parts.values, 0)
        at |= {"quiz": quiz, "revision": revision, "score": score, "max": most}
        at["day"] = self.parts.number(day)
        completion = self.parts.completion("0" * 12, list(at.values()), first, Place(""))
        is_whole = completion.score <= completion.max <= len(completion.first)
        return is_whole and problem_of(completion, self.plan, self.as_of) is None


def fits(plan: Plan, as_of: date) -> bool:
    """Tell whether quizzes, goals and months fit in the numbers that the store adds up with."""
    latest, earliest = _latest(plan, as_of), plan.limits.earliest
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    return (
        max(len(plan.quizzes), len(plan.goals)) <= _MOST
        and max(len(plan.municipalities), len(plan.workplaces)) <= 256
        and min(map(len, (plan.quizzes, plan.municipalities, plan.workplaces))) > 0
        and 0 < months <= _MOST_MONTHS
        and parts_of(plan, latest).fits
    )


def _latest(plan: Plan, as_of: date) -> date:
    return as_of + timedelta(plan.limits.days_ahead)
