"""The payload of a receipt: from ASCII text to checked values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.receipt import OLDEST, VERSION, CompletionRecord, Receipt

MOST_COMPLETIONS = 200
CHARACTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-,;")
"""Every byte that a payload can hold."""

LONGEST_ID = 60

_PLAIN_ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_ID = re.compile(rf"(?=.{{1,{LONGEST_ID}}}\Z){_PLAIN_ID}")
_OWNER = re.compile(r"[0-9abcdefghjkmnpqrstvwxyz]{12}")
_WHO = re.compile(rf"{_OWNER.pattern};{_PLAIN_ID};{_PLAIN_ID};(?:{_PLAIN_ID})?")
"""Who hands over a receipt; ids may be too long."""

_WRITTEN = re.compile(rf"[A-Za-z0-9 &./-]{{1,{LONGEST_ID}}}")
"""A workplace as others may write it: never a formula, a link or a mark of a page."""

_NUMBER = re.compile(r"0|[1-9][0-9]{0,6}")
_DAY = re.compile(r"[1-9][0-9]{3}[0-9]{2}[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_FIRST = {OLDEST: re.compile(r"[01-]{1,200}"), VERSION: re.compile(r"[01a-z-]{1,200}")}
"""What first tries can say, by version."""

_FIELDS = {
    "quiz": _ID,
    "revision": _NUMBER,
    "score": _NUMBER,
    "max": _NUMBER,
    "attempts": _NUMBER,
    "day": _DAY,
    "language": _LANGUAGE,
}
"""The fields of a completion before the last, in order."""


def _whole(first: re.Pattern[str]) -> re.Pattern[str]:
    fields = (*_FIELDS.values(), first)
    return re.compile(
        ",".join(f"({_PLAIN_ID if field is _ID else field.pattern})" for field in fields)
    )


_COMPLETION = {version: _whole(first) for version, first in _FIRST.items()}
"""A whole completion at once, by version; its id may be too long."""


class _Range(NamedTuple):
    least: int
    most: int


_RANGES = {
    "revision": _Range(1, 1_000_000),
    "score": _Range(0, 200),
    "max": _Range(1, 200),
    "attempts": _Range(1, 9_999),
}


def parse_payload(payload: bytes, version: int = OLDEST) -> Receipt:
    """Read the fields; raise `UnreadableError` with the name of the first impossible one."""
    if not payload.isascii():
        raise _impossible("payload")
    fields = payload.decode("ascii").split(";")
    if not 5 <= len(fields) <= 4 + MOST_COMPLETIONS:
        raise _impossible("completions")
    owner, municipality, workplace, assignment, *completions = fields
    ids = (municipality, workplace, assignment)
    if not _WHO.fullmatch(";".join((owner, *ids))) or max(map(len, ids)) > LONGEST_ID:
        _refuse(owner, *ids)
    done = tuple([_completion(text, version) for text in completions])
    return Receipt(owner, municipality, workplace, assignment, done)


def _refuse(owner: str, municipality: str, workplace: str, assignment: str) -> None:
    """Name the first field that cannot be."""
    _matching(_OWNER, owner, "owner")
    _matching(_ID, municipality, "municipality")
    _matching(_WRITTEN, workplace, "workplace")
    if assignment:
        _matching(_ID, assignment, "assignment")


def _completion(text: str, version: int) -> CompletionRecord:
    match = _COMPLETION[version].fullmatch(text)
    fields = match.groups() if match else _checked(text.split(","), version)
    quiz, revision, score, most, attempts, day, language, first = fields
    numbers = int(revision), int(score), int(most), int(attempts)
    if not (len(quiz) <= LONGEST_ID and _are_possible(*numbers, len(first))):
        raise _first_impossible(quiz, numbers, day)
    return CompletionRecord(quiz, *numbers, _day(day), language, first)


def _are_possible(revision: int, score: int, most: int, attempts: int, questions: int) -> bool:
    return (
        score <= most <= questions
        and 0 < most <= 200
        and 0 < attempts <= 9_999
        and 0 < revision <= 1_000_000
    )


def _first_impossible(quiz: str, numbers: Sequence[int], day: str) -> UnreadableError:
    """Return which field of a completion that cannot be comes first."""
    if len(quiz) > LONGEST_ID:
        return _impossible("quiz")
    for number, field in zip(numbers, _RANGES, strict=True):
        _in_range(number, field)
    _day(day)
    _, score, most, _ = numbers
    return _impossible("score" if score > most else "max")


def _checked(fields: list[str], version: int) -> list[str]:
    """Look at the fields of a completion one by one, and name the first that cannot be."""
    patterns = {**_FIELDS, "first": _FIRST[version]}
    if len(fields) != len(patterns):
        raise _impossible("completion")
    for text, (name, pattern) in zip(fields, patterns.items(), strict=True):
        _matching(pattern, text, name)
        if name in _RANGES:
            _in_range(int(text), name)
        elif name == "day":
            _day(text)
    return fields


def _matching(pattern: re.Pattern[str], text: str, field: str) -> str:
    if not pattern.fullmatch(text):
        raise _impossible(field)
    return text


def _in_range(number: int, field: str) -> int:
    if not _RANGES[field].least <= number <= _RANGES[field].most:
        raise _impossible(field)
    return number


@lru_cache(maxsize=10_000)
def _day(text: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise _impossible("day") from None


def _impossible(field: str) -> UnreadableError:
    return UnreadableError("impossible-value", field=field)
