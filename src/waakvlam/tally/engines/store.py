"""The completions of files in DuckDB: which lines are plain, and where each of them stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place
from waakvlam.receipts.lines import CompletionLines
from waakvlam.tally.completions import problem_of
from waakvlam.tally.engines import sql
from waakvlam.tally.engines.asked import asked_of_all, packing_of
from waakvlam.tally.engines.base import Base
from waakvlam.tally.engines.parts import parts_of
from waakvlam.tally.engines.regular import ReadFile, count_lines, lines_at, write_regular
from waakvlam.tally.plan import Plan

_FILE = 40
"""Bits for the number of a record in its file."""

_RECORD = (1 << _FILE) - 1

_MOST = 64
"""Quizzes, and goals, that fit in one number."""

_MOST_MONTHS = 127
_FIRST = re.compile("[01-]{1,200}")

_Shape = tuple[int, int, int, int, str, bool]
"""Numbers of quiz, revision, score and questions, which were right, and whether it tells more."""

Try = tuple[int, int, int, int, str]
"""Numbers of quiz, revision, questions and one of these, and the character of its first try."""


class Store(Base):
    """Files of completions, read once; use it in a `with` statement."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        super().__init__()
        self.plan, self.as_of = plan, as_of
        self.parts = parts_of(plan, _latest(plan, as_of))
        self.asked = asked_of_all(plan, self.parts, as_of)
        self.packing = packing_of(self.asked, self.parts)
        self._files: list[ReadFile] = []
        for statement in sql.tables(self.parts):
            self.ask(statement)

    def read(self, files: Iterable[CompletionLines]) -> Iterator[tuple[Place, str]]:
        """Read files; return every line that is not plain."""
        for lines in files:
            self._read(lines)
        taken = [*self._take_results(), *self._add_up_learners()]
        for pos in taken:
            self._files[pos >> _FILE].add_odd(pos & _RECORD)
        if taken:
            self.ask(sql.RESULTS)
        for file in self._files:
            yield from lines_at(file.lines, file.odd)

    def set_apart(self, learners: Iterable[tuple[str, str]]) -> None:
        """Leave these learners (municipality and owner) to whoever asked."""
        rows = [(f'"municipality":"{town}"', owner) for town, owner in learners]
        if rows:
            towns, owners = ([row[at] for row in rows] for at in (0, 1))
            self.ask(sql.SET_APART, towns=towns, owners=owners)

    def find_repeats(self) -> None:
        """Find lines that say the same again; set learners apart of whom lines differ."""
        self.ask(sql.again(self.packing.number_done()))
        self.ask(sql.SPECIAL_REPEATS)
        self.ask(sql.EXTRA)
        self.ask(sql.LEFT_OUT)
        self.ask(sql.patterns(self.packing.columns))

    def apart(self) -> Iterator[Completion]:
        """Return the completions of learners who were set apart."""
        for pos, owner, first, *numbers in self.ask(sql.special_rows(self.parts)):
            yield self.parts.completion(owner, numbers, first, self._place(pos))

    def same_again(self) -> Iterator[tuple[Place, Place, str]]:
        """Return each line that repeats another: its place, that of the other, and the quiz.

        They come in the order of their places.
        """
        quizzes = self.parts.values["quiz"]
        for pos, first, quiz in sorted(self.ask(sql.SAME_AGAIN), key=self._listed):
            yield self._place(pos), self._place(first), quizzes[quiz]

    def number_again(self) -> int:
        """Return how many lines repeat another."""
        ((number,),) = self.ask("SELECT count(*) FROM extra")
        return int(number)

    def tries(self) -> Counter[Try]:
        """Return how often each first try is counted."""
        return self._counted(sql.TRIES, "results", sql.LEFT_OUT_RESULTS)

    def days(self) -> Counter[tuple[int, int]]:
        """Return how many completions are counted by numbers of municipality and day."""
        return self._counted(sql.DAYS, "done", "left_out")

    def _counted(self, query: str, every: str, left_out: str) -> Counter[Any]:
        counted = Counter({row[:-1]: row[-1] for row in self.ask(query.format(table=every))})
        counted.subtract({row[:-1]: row[-1] for row in self.ask(query.format(table=left_out))})
        return counted

    def _read(self, lines: CompletionLines) -> None:
        start = len(self._files) << _FILE
        file = self._records(lines.path, start, count_lines(lines.path))
        if file is None:
            self.ask(sql.TAKE_FILE, file=start)
            copy = self.folder / "lines.jsonl"
            file = self._records(copy, start, write_regular(lines.path, copy))
            copy.unlink()
        if file is None:
            raise AssertionError("lines without a record")
        self._files.append(ReadFile(lines, file))
        ((nobody,),) = self.ask(sql.NOBODY, file=start)
        for (pos,) in self.ask(sql.TAKE_NOBODY) if nobody else ():
            self._files[-1].add_odd(pos & _RECORD)

    def _records(self, path: Path, start: int, number: int | None) -> list[int] | None:
        """Read records; return the lines that are none, or nothing if lines are not records."""
        if number is None:
            return None
        self.ask(sql.read(self.parts), path=str(path), file=start)
        rejected = [line for (line,) in self.ask(sql.REJECTED)]
        self.ask(sql.FORGET_REJECTED)
        ((records,),) = self.ask(sql.RECORDS, file=start)
        return rejected if records + len(rejected) == number else None

    def _take_results(self) -> list[int]:
        """Take out the lines of which the result cannot count by itself."""
        self.ask(sql.RESULTS)
        bad = [shape for shape in self.ask(sql.SHAPES) if not self._is_sound(shape)]
        if not bad:
            return []
        names = ("quiz", "revision", "score", "most", "shape", "odd")
        columns = zip(names, map(list, zip(*bad, strict=True)), strict=True)
        self.ask(sql.BAD_RESULTS, **dict(columns))
        return [pos for (pos,) in self.ask(sql.TAKE_RESULTS)]

    def _add_up_learners(self) -> list[int]:
        """Add up the lines of each learner; take out those of which the owner cannot be one."""
        query = sql.learners(self.packing.sums())
        self.ask(query)
        ((strange,),) = self.ask(sql.STRANGE_OWNERS)
        odd = [pos for (pos,) in self.ask(sql.TAKE_OWNERS)] if strange else []
        if odd:
            self.ask(query)
        return odd

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

    def _listed(self, row: tuple[int, int, int]) -> tuple[str, int]:
        return self._files[row[0] >> _FILE].lines.source, row[0]

    def _place(self, pos: int) -> Place:
        return self._files[pos >> _FILE].place(pos & _RECORD)


def fits(plan: Plan, as_of: date) -> bool:
    """Tell whether quizzes, goals and months fit in the numbers that the store adds up with."""
    latest, earliest = _latest(plan, as_of), plan.limits.earliest
    months = (latest.year - earliest.year) * 12 + latest.month - earliest.month + 1
    return (
        max(len(plan.quizzes), len(plan.goals)) <= _MOST
        and max(len(plan.municipalities), len(plan.workplaces)) <= 256
        and min(map(len, (plan.quizzes, plan.municipalities, plan.workplaces))) > 0
        and 0 < months <= _MOST_MONTHS
    )


def _latest(plan: Plan, as_of: date) -> date:
    return as_of + timedelta(plan.limits.days_ahead)
