"""The kinds of source: one file per kind, one line in the registry each."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.receipts.items import Item, Notice, Part, Place, Refusal
from waakvlam.receipts.readers.base import Reader
from waakvlam.receipts.readers.csv import read_csv
from waakvlam.receipts.readers.html import read_html
from waakvlam.receipts.readers.json import read_json, read_lines
from waakvlam.receipts.readers.mail import read_mail
from waakvlam.receipts.readers.mbox import read_mbox
from waakvlam.receipts.readers.msg import read_msg
from waakvlam.receipts.readers.names import suffix
from waakvlam.receipts.readers.text import read_text
from waakvlam.receipts.readers.xlsx import read_xlsx
from waakvlam.receipts.readers.zip import read_zip
from waakvlam.receipts.reading import Limits, Reading

READERS: dict[str, Reader] = {
    ".csv": read_csv,
    ".eml": read_mail,
    ".htm": read_html,
    ".html": read_html,
    ".json": read_json,
    ".jsonl": read_lines,
    ".mbox": read_mbox,
    ".msg": read_msg,
    ".ndjson": read_lines,
    ".tsv": read_csv,
    ".txt": read_text,
    ".xlsx": read_xlsx,
    ".zip": read_zip,
}
"""Reader by the suffix of the file name, in lower case."""

_HOLD_MANY = frozenset({".jsonl", ".mbox", ".ndjson", ".zip"})
_PICTURES = frozenset({".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"})
_SHEETS = frozenset({".numbers", ".ods", ".xls", ".xlsb", ".xlsm", ".xltx"})
_DEFAULT = Reading()


def read_source(content: bytes, source: str, reading: Reading = _DEFAULT) -> list[Item]:
    """Read one file by the suffix of its name; a file without a receipt gives one refusal."""
    return list(read_part(Part(suffix(source), content, Place(source)), reading))


def read_part(part: Part, reading: Reading) -> Iterator[Item]:
    """Read a file whose kind is known."""
    return _read(part, reading, ())


def refuse_kind(kind: str, place: Place) -> Refusal:
    """Say that files of this kind are not read."""
    if kind in _PICTURES:
        return Refusal("picture", place)
    if kind in _SHEETS:
        return Refusal("other-workbook", place, {"kind": kind})
    return Refusal("unknown-kind", place, {"kinds": " ".join(READERS)})


def largest(kind: str, limits: Limits) -> int:
    """Return how many bytes a file of this kind may have."""
    return limits.expanded_bytes if kind in _HOLD_MANY else limits.file_bytes


def setting_of(kind: str) -> str:
    """Return the setting in `programme.yml` that says so."""
    return "largest_unpacked" if kind in _HOLD_MANY else "largest_file"


def _read(part: Part, reading: Reading, inside: tuple[str, ...]) -> Iterator[Item]:
    """Read a file and every file inside it; each gives at least one item."""
    reader, is_silent = READERS.get(part.kind), True
    if reader is None:
        yield refuse_kind(part.kind, part.place)
        return
    if part.kind == ".zip" and part.kind in inside:
        yield Refusal("nested-zip", part.place)
        return
    if len(inside) >= reading.limits.deepest:
        yield Refusal("too-deep", part.place, {"limit": str(reading.limits.deepest)})
        return
    if not part.content:
        yield Refusal("empty-file", part.place)
        return
    for item in reader(part.content, part.place, reading):
        is_silent = is_silent and isinstance(item, Notice)
        if isinstance(item, Part):
            yield from _read(item, reading, (*inside, part.kind))
        else:
            yield item
    if is_silent:
        yield Refusal("no-receipt", part.place)


__all__ = [
    "READERS",
    "Reader",
    "largest",
    "read_part",
    "read_source",
    "refuse_kind",
    "setting_of",
    "suffix",
]
