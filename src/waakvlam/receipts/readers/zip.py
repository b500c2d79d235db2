"""Zip: every file inside, within limits; one that lies or holds a zip is refused as a whole."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator

from waakvlam.receipts.items import Item, Notice, Part, Place, Refusal
from waakvlam.receipts.readers.names import is_of_other_program, suffix
from waakvlam.receipts.reading import Limits, Reading

_ENCRYPTED = 0x1
_STEP = 1 << 16


def read_zip(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Give each file to the reader of its kind, once the whole directory is found sound."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield from _read(archive, place, reading.limits)
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, zlib.error, EOFError):
        yield Refusal("broken-zip", place)


def _read(archive: zipfile.ZipFile, place: Place, limits: Limits) -> Iterator[Item | Part]:
    entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    refusal = _refusal(entries, place, limits)
    if refusal:
        yield refusal
        return
    ours = [entry for entry in entries if not is_of_other_program(entry.filename)]
    if len(ours) < len(entries):
        yield Notice("skipped-in-zip", place, {"number": str(len(entries) - len(ours))})
    for entry in ours:
        if not _is_true(archive, entry):
            yield Refusal("broken-zip", _inside(entry, place))
            return
    for entry in sorted(ours, key=lambda each: each.filename):
        yield Part(suffix(entry.filename), archive.read(entry), _inside(entry, place))


def _inside(entry: zipfile.ZipInfo, place: Place) -> Place:
    return place._replace(source=f"{place.source}/{entry.filename}")


def _is_true(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Tell whether a file is as large and as whole as the directory says, without keeping it.

    A file never gives more than the directory says, and that was added up before.
    """
    try:
        with archive.open(entry) as inner:
            size = sum(map(len, iter(lambda: inner.read(_STEP), b"")))
    except (zipfile.BadZipFile, NotImplementedError, zlib.error, EOFError, ValueError):
        return False
    return size == entry.file_size


def _refusal(entries: list[zipfile.ZipInfo], place: Place, limits: Limits) -> Refusal | None:
    if len(entries) > limits.entries:
        return Refusal("too-many-files", place, {"limit": str(limits.entries)})
    if sum(entry.file_size for entry in entries) > limits.expanded_bytes:
        return Refusal("expands-too-far", place, {"limit": str(limits.expanded_bytes)})
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        return Refusal("encrypted", place)
    if any(map(_is_bad, entries)):
        return Refusal("bad-zip-name", place)
    nested = next((each for each in entries if suffix(each.filename) == ".zip"), None)
    return Refusal("nested-zip", _inside(nested, place)) if nested else None


def _is_bad(entry: zipfile.ZipInfo) -> bool:
    """Tell whether a name is missing or leads out of the zip, or the entry is a link."""
    name = entry.filename.replace("\\", "/")
    is_outside = name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")
    return not name or is_outside or stat.S_ISLNK(entry.external_attr >> 16)
