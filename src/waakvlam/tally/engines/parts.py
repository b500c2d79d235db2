"""The parts of a plain line as they stand in a file, each with a number.

What a part can say is known before: ids of the plan, small numbers, days. So DuckDB parses
nothing; it looks parts up in these lists, packs what a line tells in one number, and adds up.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Place
from waakvlam.receipts.line import VERSIONS
from waakvlam.tally.plan import Plan

MONTH = 32
"""Numbers of days in a month: each month has the same, so that a day tells its month."""

_LANGUAGES = ("en", "nl")
_MOST_ATTEMPTS, _MOST_QUESTIONS = 255, 200
_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Parts:
    """What each field of a plain line can say; the number of a value is its place."""

    earliest: date
    latest: date
    values: Mapping[str, Sequence[Any]]

    @property
    def fits(self) -> bool:
        """Tell whether all fields fit in one number."""
        return sum(map(self._bits, self.values)) <= _WIDTH

    def packed(self) -> str:
        """Return what makes one number of the fields of a line."""
        return " | ".join(
            f'(enum_code("{name}")::UBIGINT << {self._shift(name)})' for name in self.values
        )

    def unpacked(self, *names: str, of: str = "told") -> str:
        """Return the columns of these fields, or of all, as numbers, out of a packed number."""
        columns = (
            f'({of} >> {self._shift(name)} & {(1 << self._bits(name)) - 1}) AS "{name}"'
            for name in names or self.values
        )
        return ", ".join(columns)

    def length(self, *names: str) -> str:
        """Return how many bytes these fields take in a line, by the columns of their numbers."""
        lengths = ((name, [*map(len, self.labels(name))]) for name in names)
        return " + ".join(f'{every}["{name}"::BIGINT + 1]' for name, every in lengths)

    def mask(self, *names: str) -> int:
        """Return the bits of these fields in a packed number."""
        return sum(((1 << self._bits(name)) - 1) << self._shift(name) for name in names)

    @property
    def months(self) -> int:
        """Return in how many months the days are."""
        return len(self.values["day"]) // MONTH

    def labels(self, name: str) -> list[str]:
        """Return a field as it stands in a line, with each of its values."""
        return [_label(name, number, value) for number, value in enumerate(self.values[name])]

    def number(self, day: date) -> int:
        """Return the number of a day, also of one that no plain line has."""
        return _month(day, self.earliest) * MONTH + day.day - 1

    def month(self, number: int) -> str:
        """Return a month by its number, such as `2026-11`; the first month is 1."""
        months = self.earliest.year * 12 + self.earliest.month + number - 2
        return f"{months // 12}-{months % 12 + 1:02}"

    def completion(
        self, owner: str, numbers: Sequence[int], first: str, place: Place
    ) -> Completion:
        """Return what a line says; `numbers` are those of every field that has a list."""
        told = {name: self.values[name][at] for name, at in zip(self.values, numbers, strict=True)}
        del told["version"]
        return Completion(owner=owner, assignment="", first=first, place=place, **told)

    def _bits(self, name: str) -> int:
        return (len(self.values[name]) - 1).bit_length()

    def _shift(self, name: str) -> int:
        names = list(self.values)
        return sum(map(self._bits, names[: names.index(name)]))


def parts_of(plan: Plan, latest: date) -> Parts:
    """Return what a line can say that counts by itself."""
    earliest = plan.limits.earliest
    quizzes = plan.quizzes.values()
    first = min((quiz.retake_from for quiz in quizzes), default=1)
    last = max((quiz.revision for quiz in quizzes), default=1)
    values: dict[str, Sequence[Any]] = {
        "municipality": sorted(plan.municipalities),
        "workplace": sorted(plan.workplaces),
        "quiz": sorted(plan.quizzes),
        "revision": range(max(first, 1), last + 1),
        "score": range(_MOST_QUESTIONS + 1),
        "max": range(1, _MOST_QUESTIONS + 1),
        "attempts": range(1, _MOST_ATTEMPTS + 1),
        "day": list(_days(earliest, latest)),
        "language": _LANGUAGES,
        "version": VERSIONS,
    }
    return Parts(earliest, latest, values)


def _days(earliest: date, latest: date) -> Iterator[date | None]:
    """Give every day in the order of its number, and nothing where there is no such day."""
    for number in range((_month(latest, earliest) + 1) * MONTH):
        years, month = divmod(earliest.month - 1 + number // MONTH, 12)
        day = date(earliest.year + years, month + 1, 1) + timedelta(number % MONTH)
        yield day if day.month == month + 1 and earliest <= day <= latest else None


def _month(day: date, earliest: date) -> int:
    return (day.year - earliest.year) * 12 + day.month - earliest.month


def _label(name: str, number: int, value: Any) -> str:
    if value is None:
        return f"no {number}"
    return f'"{name}":{json.dumps(value.isoformat() if isinstance(value, date) else value)}'
