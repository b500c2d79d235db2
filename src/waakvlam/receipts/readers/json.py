"""JSON: `{"format": "waakvlam-receipt", "version": 1, "text": "…"}`, or a list of those."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Place, Refusal
from waakvlam.receipts.readers.decode import decode
from waakvlam.receipts.receipt import VERSION

FORMAT = "waakvlam-receipt"
"""Value of `format` in a receipt as JSON."""


def read_json(content: bytes, source: str) -> Iterator[Item]:
    """Read the receipts in a JSON file."""
    place = Place(source)
    try:
        document = json.loads(decode(content))
    except (ValueError, RecursionError):
        return iter([Refusal("not-json", place)])
    return _receipts(document if isinstance(document, list) else [document], place)


def _receipts(documents: list[Any], place: Place) -> Iterator[Item]:
    for number, document in enumerate(documents, start=1):
        part = str(number) if len(documents) > 1 else ""
        yield from _receipt(document, Place(place.source, part))


def _receipt(document: Any, place: Place) -> Iterator[Item]:
    match document:
        case {"format": "waakvlam-receipt", "version": int(version)} if version > VERSION:
            yield Refusal("newer-version", place, {"version": str(version)})
        case {"format": "waakvlam-receipt", "version": 1, "text": str(text)}:
            items = list(find_receipts(text, place))
            yield from items or [Refusal("no-receipt", place)]
        case _:
            yield Refusal("unknown-json", place)
