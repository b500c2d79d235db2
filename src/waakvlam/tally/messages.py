"""Codes of what is not counted, what becomes of it, and the sentences in each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from waakvlam.receipts.items import Place
from waakvlam.refusals import with_refusal
from waakvlam.tally.words import en, general_en, general_nl, nl, report_en, report_nl

FATES = ("duplicate", "quarantined", "rejected")
"""What becomes of an item that is not counted."""

_FATE_BY_CODE = {
    "duplicate": "duplicate",
    "seen-before": "duplicate",
    "code-used": "duplicate",
    # Quarantined: a question to the sender or a change on our side can still make it count.
    "bad-statement": "quarantined",
    "bad-number": "quarantined",
    "bad-day": "quarantined",
    "code-missing": "quarantined",
    "code-not-issued": "quarantined",
    "conflict": "quarantined",
    "day-in-the-future": "quarantined",
    "day-too-early": "quarantined",
    "error-cell": "quarantined",
    "formula-cell": "quarantined",
    "impossible-result": "quarantined",
    "impossible-value": "quarantined",
    "learner-is-a-person": "quarantined",
    "newer-revision": "quarantined",
    "newer-version": "quarantined",
    "no-begin-mark": "quarantined",
    "rounded-number": "quarantined",
    "row-length": "quarantined",
    "too-many-refusals": "quarantined",
    "truncated": "quarantined",
    "unknown-activity": "quarantined",
    "unknown-municipality": "quarantined",
    "unknown-name": "quarantined",
    "unknown-quiz": "quarantined",
    "unreadable-characters": "quarantined",
    "wrong-checksum": "quarantined",
    # Rejected: there is nothing in it that can ever count.
    "bad-zip-name": "rejected",
    "broken-mail": "rejected",
    "broken-quotes": "rejected",
    "broken-workbook": "rejected",
    "broken-zip": "rejected",
    "cell-too-large": "rejected",
    "dangerous-xml": "rejected",
    "double-column": "rejected",
    "empty-file": "rejected",
    "encrypted": "rejected",
    "encrypted-workbook": "rejected",
    "expands-too-far": "rejected",
    "file-too-large": "rejected",
    "line-too-long": "rejected",
    "macros": "rejected",
    "merged-cells": "rejected",
    "nested-zip": "rejected",
    "no-filled-sheet": "rejected",
    "no-receipt": "rejected",
    "no-receipt-but-pictures": "rejected",
    "not-a-mailbox": "rejected",
    "not-a-workbook": "rejected",
    "not-done": "rejected",
    "not-json": "rejected",
    "not-passed": "rejected",
    "other-separator": "rejected",
    "other-verb": "rejected",
    "other-workbook": "rejected",
    "picture": "rejected",
    "reader-missing": "rejected",
    "retake-needed": "rejected",
    "row-without-learner": "rejected",
    "row-without-receipt": "rejected",
    "several-sheets": "rejected",
    "table-without-receipt": "rejected",
    "totals-differ": "rejected",
    "too-deep": "rejected",
    "too-many-files": "rejected",
    "too-many-rows": "rejected",
    "unknown-json": "rejected",
    "unknown-kind": "rejected",
    "unread-part": "rejected",
    "voided": "rejected",
    "winmail": "rejected",
}

_HELD_A_RESULT = frozenset({"not-done", "not-passed", "other-verb", "retake-needed", "voided"})
NOTHING_FOUND = frozenset(
    code
    for code, fate in _FATE_BY_CODE.items()
    if fate == "rejected" and code not in _HELD_A_RESULT
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


def general(code: str, language: str) -> str:
    """Say why items are not counted, without the particulars of a single one."""
    own = general_en if language == "en" else general_nl
    return own.GENERAL.get(code) or _words(language).PROBLEMS[code][0]


def general_advice(code: str, language: str) -> str:
    """Say what to do about items that are not counted for this reason."""
    either = "largest_file`/`largest_unpacked"  # The sentence puts them in backquotes.
    return _words(language).PROBLEMS[code][1].format(setting=either)


def failure(code: str, args: Mapping[str, str], language: str) -> str:
    """Say in the reader's language why there is no tally."""
    return _words(language).FAILURES[code].format_map(with_refusal(args, language))


def notice(code: str, args: Mapping[str, str], language: str) -> str:
    """Say in the reader's language what is good to know about a source."""
    return _words(language).NOTICES[code].format_map(_readable(args, language))


def remark(code: str, args: Mapping[str, str], language: str) -> str:
    """Say in the reader's language what happened in a run."""
    return _words(language).REMARKS[code].format_map(_readable(args, language))


def told(place: Place, language: str) -> str:
    """Say in the reader's language where something stands, as people look for it."""
    if place.sheet or place.column:
        inside = place._replace(sheet="", line=0, column="")
        cell = f"{place.column}{place.line or ''}"
        return "!".join(filter(None, (told(inside, language), place.sheet, cell)))
    numbers = {"message": place.message, "part": place.part, "line": place.line}
    steps = [f"{word(name, language)} {number}" for name, number in numbers.items() if number]
    return ", ".join([place.source, *steps])


def say(name: str, language: str, **about: object) -> str:
    """Return a line of the reports, with what it is about; numbers as people read them."""
    told = {key: _grouped(value, language) for key, value in about.items()}
    return word(name, language).format_map(told)


def grouped(number: int, language: str) -> str:
    """Return a number as people read it, such as «1.419»; in a file for programs it stays one."""
    return f"{number:,}".replace(",", word("thousands", language))


def word(name: str, language: str) -> str:
    """Return a word or a line of the reports."""
    own = _words(language).WORDS
    return own[name] if name in own else (report_en if language == "en" else report_nl).REPORT[name]


def _grouped(value: object, language: str) -> object:
    return grouped(value, language) if isinstance(value, int) else value


def _readable(args: Mapping[str, str], language: str) -> Mapping[str, object]:
    """Return what a notice is about, of which a number is a text that programs read as well."""
    many = args.get("number", "")
    return {**args, "number": grouped(int(many), language)} if many.isdecimal() else args


def _words(language: str) -> type[nl.Dutch] | type[en.English]:
    return en.English if language == "en" else nl.Dutch
