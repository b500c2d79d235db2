"""The payload of a receipt: from ASCII text to checked values."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.receipt import CompletionRecord, Receipt

MOST_COMPLETIONS = 200
CHARACTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789-,;")
"""Every byte that a payload can hold."""

_ID = re.compile(r"(?=.{1,60}\Z)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_OWNER = re.compile(r"[0-9abcdefghjkmnpqrstvwxyz]{12}")
_NUMBER = re.compile(r"0|[1-9][0-9]{0,6}")
_DAY = re.compile(r"([1-9][0-9]{3})([0-9]{2})([0-9]{2})")
_LANGUAGE = re.compile(r"[a-z]{2}")
_FIRST = re.compile(r"[01-]{1,200}")


class _Range(NamedTuple):
    least: int
    most: int


_RANGES = {
    "revision": _Range(1, 1_000_000),
    "score": _Range(0, 200),
    "max": _Range(1, 200),
    "attempts": _Range(1, 9_999),
}


def parse_payload(payload: bytes) -> Receipt:
    """Read the fields; raise `UnreadableError` with the name of the first impossible one."""
    if not payload.isascii():
        raise _impossible("payload")
    fields = payload.decode("ascii").split(";")
    if not 5 <= len(fields) <= 4 + MOST_COMPLETIONS:
        raise _impossible("completions")
    owner, municipality, workplace, assignment, *completions = fields
    return Receipt(
        _matching(_OWNER, owner, "owner"),
        _matching(_ID, municipality, "municipality"),
        _matching(_ID, workplace, "workplace"),
        assignment and _matching(_ID, assignment, "assignment"),
        tuple(map(_completion, completions)),
    )


def _completion(text: str) -> CompletionRecord:
    fields = text.split(",")
    if len(fields) != 8:
        raise _impossible("completion")
    quiz, revision, score, most, attempts, day, language, first = fields
    record = CompletionRecord(
        _matching(_ID, quiz, "quiz"),
        _number(revision, "revision"),
        _number(score, "score"),
        _number(most, "max"),
        _number(attempts, "attempts"),
        _day(day),
        _matching(_LANGUAGE, language, "language"),
        _matching(_FIRST, first, "first"),
    )
    return _consistent(record)


def _consistent(record: CompletionRecord) -> CompletionRecord:
    if record.score > record.max:
        raise _impossible("score")
    if record.max > len(record.first):
        raise _impossible("max")
    return record


def _matching(pattern: re.Pattern[str], text: str, field: str) -> str:
    if not pattern.fullmatch(text):
        raise _impossible(field)
    return text


def _number(text: str, field: str) -> int:
    number = int(_matching(_NUMBER, text, field))
    if not _RANGES[field].least <= number <= _RANGES[field].most:
        raise _impossible(field)
    return number


def _day(text: str) -> date:
    match = _DAY.fullmatch(text)
    if match is None:
        raise _impossible("day")
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise _impossible("day") from None


def _impossible(field: str) -> UnreadableError:
    return UnreadableError("impossible-value", field=field)
