"""Text: receipt files, and receipts anywhere in a text."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Place
from waakvlam.receipts.readers.decode import decode


def read_text(content: bytes, source: str) -> Iterator[Item]:
    """Read every receipt in a text file."""
    return find_receipts(decode(content), Place(source))
