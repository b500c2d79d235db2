"""The completions of files in DuckDB, and what it answers about them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place
from waakvlam.receipts.lines import CompletionLines
from waakvlam.tally.counts import Counts, Totals, answers
from waakvlam.tally.engines import sql
from waakvlam.tally.errors import wrong_use
from waakvlam.tally.learners import SOON, Group, Profile, first_revisions, in_scope
from waakvlam.tally.plan import Goal, Plan
from waakvlam.tally.validity import is_valid, months_later

_MEMORY = "1500MB"
_FILE = 40
"""Bits for the number of a record in its file."""

_MOST = 64
"""Quizzes, and goals, that fit in one number."""


class Store:
    """Files of completions, read once; use it in a `with` statement."""

    def __init__(self, plan: Plan, as_of: date) -> None:
        try:
            import duckdb  # noqa: PLC0415  # Only who asks for this engine needs it.
        except ImportError as error:
            raise wrong_use("no-engine") from error
        self._folder = tempfile.TemporaryDirectory(prefix="waakvlam-")
        self._base = duckdb.connect()
        self._ask("SET enable_progress_bar = false")
        self._ask(f"SET memory_limit = '{_MEMORY}'")
        self._ask("SET temp_directory = $folder", folder=self._folder.name)
        self._plan, self._as_of = plan, as_of
        self._files: list[CompletionLines] = []
        self._blanks: list[list[int]] = []
        self._towns, self._places = sorted(plan.municipalities), sorted(plan.workplaces)
        self._quizzes = sorted(plan.quizzes)
        self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._base.close()
        self._folder.cleanup()

    def read(self, lines: CompletionLines) -> Iterator[tuple[Place, str]]:
        """Read a file; return every line that is not plain."""
        start = len(self._files) << _FILE
        self._files.append(lines)
        latest = self._as_of + timedelta(self._plan.limits.days_ahead)
        days = {"earliest": self._plan.limits.earliest, "latest": latest}
        self._ask(sql.READ, path=str(lines.path), file=start, **days)
        ((records,),) = self._ask(sql.RECORDS, file=start)
        self._blanks.append(_blanks(lines.path) if _newlines(lines.path) != records else [])
        odd = {self._place(pos).line for (pos,) in self._ask(sql.ODD, file=start)}
        return _texts(lines, odd) if odd else iter(())

    def set_apart(self, learners: Iterable[tuple[str, str]]) -> None:
        """Leave these learners (municipality and owner) to whoever asked."""
        rows = [(self._towns.index(town), owner) for town, owner in learners]
        if rows:
            towns, owners = ([row[at] for row in rows] for at in (0, 1))
            self._ask(sql.SET_APART, towns=towns, owners=owners)

    def find_repeats(self) -> None:
        """Find lines that say the same again; set learners apart of whom lines differ."""
        self._ask(sql.FIND_REPEATS)
        self._ask(sql.SPECIAL_REPEATS)
        self._ask(sql.COUNTED)

    def apart(self) -> Iterator[Completion]:
        """Return the completions of learners who were set apart."""
        for pos, owner, town, place, quiz, *rest in self._ask(sql.SPECIAL_ROWS):
            where = (self._towns[town], self._places[place], "", self._quizzes[quiz])
            yield Completion._make((owner, *where, *rest, self._place(pos), None))

    def same_again(self) -> Iterator[tuple[Place, Place, str]]:
        """Return each line that repeats another: its place, that of the other, and the quiz."""
        for pos, first, quiz in self._ask(sql.SAME_AGAIN):
            yield self._place(pos), self._place(first), self._quizzes[quiz]

    def counts(self) -> Counts:
        """Add up everybody who was not set apart; the lines that say the same again as well."""
        ((counted, ahead),) = self._ask(sql.TOTALS, as_of=self._as_of)
        ((again,),) = self._ask(f"SELECT count(*) FROM ({sql.SAME_AGAIN})")
        asked = [(goal, first_revisions(goal, self._plan)) for goal in self._plan.goals]
        masks = [self._mask(revisions) for _, revisions in asked]
        self._ask(sql.learners([self._condition(*one) for one in asked]))
        towns, quizzes = self._towns, self._quizzes
        months = self._ask(sql.MONTHS)
        results = self._ask(sql.RESULTS)
        return Counts(
            totals=Totals(counted + again, counted, again, 0, 0),
            groups=dict(self._groups(masks)),
            months={(towns[town], month): (many, who) for town, month, many, who in months},
            reached=self._reached(masks),
            expiring=self._expiring(masks),
            answers=answers({(quizzes[quiz], first): many for quiz, first, many in results}),
            codes={"duplicate": again} if again else {},
            days_ahead=ahead,
        )

    def _groups(self, masks: Sequence[int]) -> Iterator[tuple[Group, int]]:
        ids = [goal.id for goal in self._plan.goals]
        for town, place, quizzes, goals, many in self._ask(sql.groups(masks)):
            done = tuple(name for at, name in enumerate(self._quizzes) if quizzes >> at & 1)
            reached = tuple(sorted(name for at, name in enumerate(ids) if goals >> at & 1))
            yield Group(self._towns[town], self._places[place], Profile(done, reached)), many

    def _reached(self, masks: Sequence[int]) -> dict[tuple[str, str, str], int]:
        found: dict[tuple[str, str, str], int] = {}
        for at, goal in self._asked(masks):
            for town, place, month, many in self._ask(sql.reached(at, masks[at])):
                if in_scope(goal, self._towns[town], self._places[place]):
                    key = goal.id, self._towns[town], month
                    found[key] = found.get(key, 0) + many
        return found

    def _expiring(self, masks: Sequence[int]) -> dict[tuple[str, str, str], int]:
        soon = months_later(self._as_of, SOON)
        return {
            (goal.id, self._towns[town], self._places[place]): many
            for at, goal in self._asked(masks)
            if goal.valid_for
            for town, place, many in self._ask(
                sql.expiring(at, masks[at]), oldest=_oldest_valid(goal.valid_for, soon)
            )
            if in_scope(goal, self._towns[town], self._places[place])
        }

    def _asked(self, masks: Sequence[int]) -> Iterator[tuple[int, Goal]]:
        """Return each goal that asks for something, with its number."""
        return ((at, goal) for at, goal in enumerate(self._plan.goals) if masks[at])

    def _mask(self, revisions: Iterable[str]) -> int:
        """Return the quizzes of a goal as bits; nothing when nobody can do one of them."""
        if not set(revisions) <= set(self._quizzes):
            return 0
        return sum(1 << self._quizzes.index(quiz) for quiz in revisions)

    def _condition(self, goal: Goal, revisions: Mapping[str, int]) -> str:
        """Return when a completion counts for a goal."""
        quizzes = " OR ".join(
            f"(quiz = {self._quizzes.index(quiz)} AND revision >= {first})"
            for quiz, first in revisions.items()
            if quiz in self._plan.quizzes
        )
        days = f"day <= DATE '{goal.by}'"
        if goal.valid_for is not None:
            days += f" AND day >= DATE '{_oldest_valid(goal.valid_for, self._as_of)}'"
        return f"({quizzes or 'false'}) AND {days}"

    def _place(self, pos: int) -> Place:
        number, record = pos >> _FILE, pos & ((1 << _FILE) - 1)
        line = record
        for blank in self._blanks[number]:
            if blank > line:
                break
            line += 1
        return Place(self._files[number].source, line=line)

    def _ask(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        return self._base.execute(query, values).fetchall()

    def _prepare(self) -> None:
        for statement in filter(str.strip, sql.TABLES.split(";")):
            self._ask(statement)
        for at, name in enumerate(self._towns):
            self._ask("INSERT INTO towns VALUES ($at, $name)", at=at, name=name)
        for at, name in enumerate(self._places):
            self._ask("INSERT INTO places VALUES ($at, $name)", at=at, name=name)
        for at, name in enumerate(self._quizzes):
            quiz = self._plan.quizzes[name]
            limits = [quiz.revision, quiz.retake_from, quiz.max, quiz.pass_mark, quiz.questions]
            self._base.execute(
                "INSERT INTO quizzes VALUES (?, ?, ?, ?, ?, ?, ?)", [at, name, *limits]
            )


def fits(plan: Plan) -> bool:
    """Tell whether quizzes and goals fit in the numbers that the store adds up with."""
    return (
        max(len(plan.quizzes), len(plan.goals)) <= _MOST
        and max(len(plan.municipalities), len(plan.workplaces)) <= 256
    )


def _oldest_valid(months: int, day: date) -> date:
    """Return the first day of which a completion still counts at `day`."""
    first = day - timedelta(31 * months + 3)
    while not is_valid(first, months, day):
        first += timedelta(1)
    return first


def _newlines(path: Path) -> int:
    """Count the lines of a file; the last one may lack its line end."""
    number, last = 0, b"\n"
    with path.open("rb") as file:
        while chunk := file.read(1 << 24):
            number, last = number + chunk.count(b"\n"), chunk[-1:]
    return number + (last != b"\n")


def _blanks(path: Path) -> list[int]:
    with path.open("rb") as lines:
        return [number for number, line in enumerate(lines, start=1) if not line.strip()]


def _texts(lines: CompletionLines, numbers: set[int]) -> Iterator[tuple[Place, str]]:
    with lines.path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if number in numbers:
                yield Place(lines.source, line=number), line
