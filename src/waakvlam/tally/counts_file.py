"""Read the counts that municipalities sent, and add them up."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from waakvlam.tally.counts import Counts, Totals, together
from waakvlam.tally.errors import environment, wrong_use
from waakvlam.tally.export.counts_file import FORMAT, VERSION
from waakvlam.tally.learners import Group, Profile
from waakvlam.tally.plan import Plan

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Sent:
    """The counts of one file."""

    path: Path
    as_of: date
    quizzes: Mapping[str, int]
    """Revision of each quiz with which was counted."""

    goals: tuple[str, ...]
    counts: Counts
    headcounts: Mapping[tuple[str, str], int] | None = None
    """Employees by municipality and workplace; files of before version 3 do not tell."""

    @property
    def municipalities(self) -> frozenset[str]:
        """Return the municipalities of which it holds counts."""
        return frozenset(group.municipality for group in self.counts.groups)


def read_counts(path: Path) -> Sent:
    """Read one file; anything else than counts is wrong use."""
    try:
        document = json.loads(path.read_bytes(), object_pairs_hook=_once)
    except OSError as error:
        raise environment("cannot-read", path, error) from error
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise wrong_use("no-counts", path=str(path))
    if document.get("version") not in range(1, VERSION + 1):
        found = str(document.get("version"))
        raise wrong_use("other-report-version", path=str(path), version=found, known=str(VERSION))
    try:
        return _sent(path, document)
    except (AssertionError, KeyError, TypeError, ValueError, AttributeError):
        raise wrong_use("no-counts", path=str(path)) from None


def merge(sent: Sequence[Sent], plan: Plan) -> Counts:
    """Add up counts of different municipalities that were made in the same way."""
    _refuse_unlike(sent, plan)
    _refuse_twice(sent)
    return together([each.counts for each in sent])


def _sent(path: Path, document: Mapping[str, Any]) -> Sent:
    counts = Counts(
        totals=Totals(**{name: _number(many) for name, many in document["totals"].items()}),
        groups=_once(
            (Group(str(town), str(place), Profile(tuple(done), tuple(goals))), _number(many))
            for town, place, done, goals, many in document["groups"]
        ),
        months=_pairs(document["months"]),
        reached=_numbers(document["reached"]),
        expiring=_numbers(document["expiring"]),
        answers=_pairs(document["answers"]),
        chosen=_numbers(document.get("chosen", ())),
        codes={str(code): _number(many) for code, many in document["codes"].items()},
        days_ahead=_number(document["days_ahead"]),
        skipped=_number(document["skipped"]),
    )
    day = date.fromisoformat(document["as_of"])
    heads = document.get("headcounts")
    headcounts = (
        None if heads is None else _once(((town, at), _number(many)) for town, at, many in heads)
    )
    return Sent(path, day, dict(document["quizzes"]), tuple(document["goals"]), counts, headcounts)


def _pairs(rows: Iterable[Sequence[Any]]) -> dict[tuple[Any, Any], tuple[int, int]]:
    """Return two numbers by the two parts that name a row."""
    return _once(((one, other), (_number(few), _number(many))) for one, other, few, many in rows)


def _numbers(rows: Iterable[Sequence[Any]]) -> dict[tuple[Any, Any, Any], int]:
    """Return a number by the three parts that name a row."""
    return _once(((one, other, third), _number(many)) for one, other, third, many in rows)


def _once(rows: Iterable[tuple[_Key, _Value]]) -> dict[_Key, _Value]:
    """Return rows by key; the same row twice is refused, since one of the two would be lost."""
    found: dict[_Key, _Value] = {}
    for key, value in rows:
        if key in found:
            raise ValueError("a row stands twice")
        found[key] = value
    return found


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise TypeError("not a count")
    return value


def _refuse_unlike(sent: Sequence[Sent], plan: Plan) -> None:
    quizzes = {id_: quiz.revision for id_, quiz in plan.quizzes.items()}
    goals = tuple(sorted(goal.id for goal in plan.goals))
    for each in sent:
        if each.as_of != sent[0].as_of:
            days = {"day": sent[0].as_of.isoformat(), "other": each.as_of.isoformat()}
            raise wrong_use("counts-of-other-day", path=str(each.path), **days)
        if (each.quizzes, each.goals) != (quizzes, goals):
            raise wrong_use("counts-of-other-content", path=str(each.path))
        unknown = sorted(each.municipalities.difference(plan.municipalities))
        if unknown:
            raise wrong_use("counts-of-unknown", path=str(each.path), name=unknown[0])


def _refuse_twice(sent: Sequence[Sent]) -> None:
    """Refuse a municipality in two files: the same learners could be in both."""
    seen: dict[str, Path] = {}
    for each in sent:
        for name in sorted(each.municipalities):
            if name in seen:
                other = str(seen[name])
                raise wrong_use("counts-twice", path=str(each.path), other=other, name=name)
            seen[name] = each.path
