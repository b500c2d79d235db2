"""The kinds of source: one file per kind, one line in the registry each."""

from __future__ import annotations

from pathlib import PurePath

from waakvlam.receipts.items import Item, Place, Refusal
from waakvlam.receipts.readers.base import Reader
from waakvlam.receipts.readers.json import read_json
from waakvlam.receipts.readers.mail import read_mail
from waakvlam.receipts.readers.text import read_text

READERS: dict[str, Reader] = {".eml": read_mail, ".json": read_json, ".txt": read_text}
"""Reader by the suffix of the file name, in lower case."""

_PICTURES = frozenset({".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"})


def read_source(content: bytes, source: str) -> list[Item]:
    """Read one file by the suffix of its name; a file without a receipt gives one refusal."""
    reader = READERS.get(suffix(source))
    if reader is None:
        return [refuse_kind(source)]
    return list(reader(content, source)) or [Refusal("no-receipt", Place(source))]


def refuse_kind(source: str) -> Refusal:
    """Say that files of this kind are not read."""
    code = "picture" if suffix(source) in _PICTURES else "unknown-kind"
    return Refusal(code, Place(source), {"kinds": " ".join(READERS)})


def suffix(source: str) -> str:
    """Return the suffix by which a reader is chosen."""
    return PurePath(source).suffix.lower()


__all__ = ["READERS", "Reader", "read_source", "refuse_kind", "suffix"]
