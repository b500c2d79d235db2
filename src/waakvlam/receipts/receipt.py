"""The receipt that a learner hands over, and how it is written as text."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from waakvlam.receipts import base32

VERSION = 2
"""The newest version; every older one can still be read."""

OLDEST = 1
BEGIN = "WAAKVLAM BEGIN"
END = "WAAKVLAM EINDE"
GROUP = 5
LINE = 10 * GROUP
_TOLD = re.compile("[a-z]")


class CompletionRecord(NamedTuple):
    """One finished quiz, as the browser of the learner wrote it down."""

    quiz: str
    """Id of the quiz."""

    revision: int
    """Revision of the quiz that was taken."""

    score: int
    """Number of questions right at the end."""

    max: int
    """Number of questions asked."""

    attempts: int
    """How many times the quiz was taken on this device."""

    day: date
    """Local day of the device on which it was finished."""

    language: str
    """Language of the page: two letters."""

    first: str
    """One character per question: `1` right at first try, `-` never asked, anything else not.

    A small letter tells which wrong option was chosen, `0` tells no more.
    """


class Receipt(NamedTuple):
    """Everything that one learner hands over; it holds no name."""

    owner: str
    """Random name of the browser: 12 characters."""

    municipality: str
    """Id of the municipality that the learner chose."""

    workplace: str
    """Id of the workplace that the learner chose."""

    assignment: str
    """Id of the assignment, or nothing."""

    completions: tuple[CompletionRecord, ...]
    """The finished quizzes, in order of the quiz id."""


def write_receipt(receipt: Receipt) -> str:
    """Return the receipt as text to copy, mail or save; it ends with a line end."""
    version = version_for(record.first for record in receipt.completions)
    letters = base32.encode(_frame(version, _payload(receipt).encode("ascii")))
    lines = (letters[at : at + LINE] for at in range(0, len(letters), LINE))
    return "\n".join([f"{BEGIN} {version}", *map(_grouped, lines), END, ""])


def version_for(firsts: Iterable[str]) -> int:
    """Return the oldest version that can tell these first tries."""
    return VERSION if any(map(_TOLD.search, firsts)) else OLDEST


def _frame(version: int, payload: bytes) -> bytes:
    head = bytes([version]) + len(payload).to_bytes(2, "big")
    return head + payload + zlib.crc32(head + payload).to_bytes(4, "big")


def _payload(receipt: Receipt) -> str:
    completions = sorted(receipt.completions, key=lambda record: record.quiz)
    who = (receipt.owner, receipt.municipality, receipt.workplace, receipt.assignment)
    return ";".join([*who, *map(_completion, completions)])


def _completion(record: CompletionRecord) -> str:
    result = (record.revision, record.score, record.max, record.attempts)
    day = record.day.isoformat().replace("-", "")
    return ",".join([record.quiz, *map(str, result), day, record.language, record.first])


def _grouped(letters: str) -> str:
    return " ".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))
