"""The payload of a receipt: from ASCII text to checked values."""

from __future__ import annotations

import re
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


_RESULT = re.compile(",".join([f"({_PLAIN_ID})", *[f"({_NUMBER.pattern})"] * 4]))
"""Quiz, revision, score, highest score and attempts; the id may be too long."""

_MOST_KNOWN = 10_000
"""Texts that are looked at once, since many receipts say the same."""


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
    if not _OWNER.fullmatch(owner):
        raise _impossible("owner")
    where = _where(municipality, workplace, assignment)
    done = tuple([_completion(text, version) for text in completions])
    return tuple.__new__(Receipt, (owner, *where, done))


@lru_cache(_MOST_KNOWN)
def _where(municipality: str, workplace: str, assignment: str) -> tuple[str, str, str]:
    """Return what a learner belongs to, or name the first field that cannot be.

    What many say is looked up, and kept once.
    """
    _matching(_ID, municipality, "municipality")
    _matching(_WRITTEN, workplace, "workplace")
    if assignment:
        _matching(_ID, assignment, "assignment")
    return municipality, workplace, assignment


def _completion(text: str, version: int) -> CompletionRecord:
    """Read a completion; what many say is looked up."""
    result, *when, first = text.rsplit(",", 3)
    told, day = _result(result), _when(*when) if len(when) == 2 else None
    if not (told and day and _FIRST[version].fullmatch(first) and told[3] <= len(first)):
        raise _reason(text, version)
    return tuple.__new__(CompletionRecord, (*told, *day, first))


@lru_cache(_MOST_KNOWN)
def _result(text: str) -> tuple[str, int, int, int, int] | None:
    """Return quiz, revision, score, highest score and attempts, where they can be."""
    found = _RESULT.fullmatch(text)
    if found is None or len(found[1]) > LONGEST_ID:
        return None
    revision, score, most, attempts = map(int, found.groups()[1:])
    numbers = zip((revision, score, most, attempts), _RANGES.values(), strict=True)
    is_possible = score <= most and all(least <= one <= top for one, (least, top) in numbers)
    return (found[1], revision, score, most, attempts) if is_possible else None


@lru_cache(_MOST_KNOWN)
def _when(day: str, language: str) -> tuple[date, str] | None:
    """Return a day and a language, where they can be."""
    try:
        is_possible = _DAY.fullmatch(day) and _LANGUAGE.fullmatch(language)
        return (_day(day), language) if is_possible else None
    except UnreadableError:
        return None


def _reason(text: str, version: int) -> UnreadableError:
    """Return which field of a completion that cannot be comes first."""
    fields = _checked(text.split(","), version)
    return _impossible("score" if int(fields[2]) > int(fields[3]) else "max")


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


def _day(text: str) -> date:
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        raise _impossible("day") from None


def _impossible(field: str) -> UnreadableError:
    return UnreadableError("impossible-value", field=field)
