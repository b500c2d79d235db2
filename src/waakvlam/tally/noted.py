"""What is good to know about many receipts: one number for each kind, and never a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter

from waakvlam.receipts.find import TEXT_AROUND
from waakvlam.receipts.items import Answer, Found, Notice

_MAILS = (".eml", ".mbox", ".msg")
"""Ends of names of files that name a sender, whatever else stands in them."""


def summed_up(answers: Sequence[Answer]) -> Iterator[Notice]:
    """Give a notice for each kind of note, with the number and the first place."""
    numbers = Counter(map(_notes, answers))  # A hundred thousand mails pass here.
    mailed = [
        each.place
        for each in answers
        if not each.notes and isinstance(each, Found) and each.place.source.endswith(_MAILS)
    ]
    for code in sorted({*chain.from_iterable(numbers), *(TEXT_AROUND if mailed else ())}):
        number = sum(many for notes, many in numbers.items() if code in notes)
        first = [next(each.place for each in answers if code in each.notes)] if number else []
        if code in TEXT_AROUND:
            number += len(mailed)
            first += mailed[:1]
        yield Notice(code, min(first), {"number": str(number)})


_notes = attrgetter("notes")
