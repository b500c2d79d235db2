"""Codes of what is not counted, what becomes of it, and the sentences in each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from waakvlam.tally.words import en, nl

FATES = ("duplicate", "quarantined", "rejected")
"""What becomes of an item that is not counted."""

_FATE_BY_CODE = {
    "duplicate": "duplicate",
    # Quarantined: a question to the sender or a change on our side can still make it count.
    "conflict": "quarantined",
    "day-in-the-future": "quarantined",
    "day-too-early": "quarantined",
    "impossible-result": "quarantined",
    "impossible-value": "quarantined",
    "newer-revision": "quarantined",
    "newer-version": "quarantined",
    "no-begin-mark": "quarantined",
    "too-many-refusals": "quarantined",
    "truncated": "quarantined",
    "unknown-municipality": "quarantined",
    "unknown-quiz": "quarantined",
    "unknown-workplace": "quarantined",
    "unreadable-characters": "quarantined",
    "wrong-checksum": "quarantined",
    # Rejected: there is nothing in it that can ever count.
    "file-too-large": "rejected",
    "no-receipt": "rejected",
    "no-receipt-but-pictures": "rejected",
    "not-json": "rejected",
    "not-passed": "rejected",
    "picture": "rejected",
    "retake-needed": "rejected",
    "unknown-json": "rejected",
    "unknown-kind": "rejected",
    "unread-part": "rejected",
}

NOTHING_FOUND = frozenset(
    {"file-too-large", "no-receipt", "no-receipt-but-pictures", "not-json", "picture"}
    | {"unknown-json", "unknown-kind", "unread-part"}
)
"""Codes that say that something held no receipt at all."""


class Sentence(NamedTuple):
    """What is wrong and what to do about it."""

    reason: str
    advice: str


def codes() -> frozenset[str]:
    """Return every code of an item that is not counted."""
    return frozenset(_FATE_BY_CODE)


def fate(code: str) -> str:
    """Return what becomes of an item with this code."""
    return _FATE_BY_CODE[code]


def sentence(code: str, args: Mapping[str, str], language: str) -> Sentence:
    """Say in the reader's language why an item is not counted."""
    reason, advice = _words(language).PROBLEMS[code]
    return Sentence(reason.format_map(args), advice.format_map(args))


def failure(code: str, args: Mapping[str, str], language: str) -> str:
    """Say in the reader's language why there is no tally."""
    return _words(language).FAILURES[code].format_map(args)


def word(name: str, language: str) -> str:
    """Return a word or a line of the reports."""
    return _words(language).WORDS[name]


def _words(language: str) -> type[nl.Dutch] | type[en.English]:
    return en.English if language == "en" else nl.Dutch
