"""One finished quiz of one learner, flat and small, so that a million of them fit in memory."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from waakvlam.receipts.items import Found, Place
from waakvlam.receipts.receipt import CompletionRecord, Receipt


class Completion(NamedTuple):
    """A completion with what its receipt tells, and its place; the fields are those of both."""

    owner: str
    municipality: str
    workplace: str
    assignment: str
    quiz: str
    revision: int
    score: int
    max: int
    attempts: int
    day: date
    language: str
    first: str
    place: Place
    receipt: Receipt | None = None
    """The receipt that it came in, when that holds more than this."""

    def whole(self) -> Receipt:
        """Return the receipt that it came in."""
        return self.receipt or Receipt(*self[:4], (CompletionRecord(*self[4:12]),))


def completions_of(found: Found) -> Iterator[Completion]:
    """Return every completion of a receipt that was read."""
    receipt = found.receipt
    who = (receipt.owner, receipt.municipality, receipt.workplace, receipt.assignment)
    whole = receipt if len(receipt.completions) > 1 else None
    for record in receipt.completions:
        yield tuple.__new__(Completion, (*who, *record, found.place, whole))
