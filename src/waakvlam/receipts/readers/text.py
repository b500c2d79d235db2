"""Text: receipt files, and receipts anywhere in a text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Notice, Place
from waakvlam.receipts.readers.decode import UTF_16, decode
from waakvlam.receipts.readers.json import FORMAT, read_documents
from waakvlam.receipts.reading import Reading


def read_text(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read every receipt in a text file."""
    items = read_words(decode(content), place, reading)
    return chain([Notice("not-utf-8", place)], items) if content.startswith(UTF_16) else items


def read_words(text: str, place: Place, reading: Reading) -> Iterator[Item]:
    """Read every receipt in a text; it may be one that was sent as JSON."""
    if FORMAT in text:
        return read_documents(text, place, reading)
    return find_receipts(text, place)
