"""What every reader of a kind of source promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from waakvlam.receipts.items import Item


class Reader(Protocol):
    """Read one source; never raise for what stands in it, never show what stands around."""

    def __call__(self, content: bytes, source: str) -> Iterator[Item]:
        """Yield every receipt and every refusal, in the order of the source."""
        ...
