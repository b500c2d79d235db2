"""Remove raw receipts that are older than they may be kept, after they were counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from waakvlam.receipts.completion import Completion
from waakvlam.receipts.items import Found, Item, Notice, Place
from waakvlam.tally.completions import Uncounted
from waakvlam.tally.errors import environment
from waakvlam.tally.reading import Read
from waakvlam.tally.sources import STANDARD_INPUT, Source, State, state_of
from waakvlam.tally.validity import is_valid

_END = date(9000, 1, 1)
"""Late enough to be kept, and early enough to count on from."""


def forgettable(
    read: Read, uncounted: Iterable[Uncounted], months: int, as_of: date
) -> tuple[Source, ...]:
    """Return the files of which everything was counted, and is older than it may be kept."""
    unsettled = frozenset(each.place for each in uncounted if each.fate != "duplicate")
    return tuple(
        source
        for source, items in read.items.items()
        if source.name != STANDARD_INPUT
        and not is_valid(max(_days(items, unsettled), default=_END), months, as_of)
    )


def _days(items: Iterable[Item | Completion], unsettled: frozenset[Place]) -> Iterator[date]:
    """Give the days in a file; for what is not counted one that never comes."""
    for item in items:
        if isinstance(item, Found) and item.place not in unsettled:
            yield from (record.day for record in item.receipt.completions)
        elif isinstance(item, Completion) and item.place not in unsettled:
            yield item.day
        elif not isinstance(item, Notice):
            yield _END


def forget(sources: Iterable[Source], states: Mapping[Source, State]) -> tuple[str, ...]:
    """Remove the files that are still as they were read; return their names."""
    removed = []
    for source in sources:
        try:
            if state_of(source) == states[source]:
                source.path.unlink()
                removed.append(source.name)
        except OSError as error:
            raise environment("cannot-forget", source.path, error) from error
    return tuple(removed)
