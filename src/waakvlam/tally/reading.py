"""What was read of the sources, file by file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from waakvlam.receipts.items import Answer, Item, Notice
from waakvlam.tally.sources import Source, State


@dataclass(frozen=True, slots=True)
class Read:
    """Everything that was read."""

    items: Mapping[Source, Sequence[Item]]
    states: Mapping[Source, State]
    """Size and time of change of each file when it was read."""

    skipped: int
    """Number of files of other programs."""

    @property
    def answers(self) -> Iterator[Answer]:
        """Give everything that counts as read."""
        for items in self.items.values():
            yield from (item for item in items if not isinstance(item, Notice))

    @property
    def notices(self) -> tuple[Notice, ...]:
        """Return what is good to know."""
        every = (item for items in self.items.values() for item in items)
        return tuple(item for item in every if isinstance(item, Notice))
