"""What every reader of a kind of source promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from waakvlam.receipts.items import Item, Part, Place
from waakvlam.receipts.reading import Reading


class Reader(Protocol):
    """Read one source; never raise for what stands in it, never show what stands around."""

    def __call__(self, content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
        """Yield receipts, refusals and files inside this one, in the order of the source."""
        ...
