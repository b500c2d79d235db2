"""Write mails as Outlook saves them: a compound file with one stream per property."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import TypeAlias

Tree: TypeAlias = "Mapping[str, bytes | Tree]"

_SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ROOT, _FOLDER, _STREAM = 5, 1, 2
_SMALLEST = 4096
"""Streams below this size stand together in one stream, in sectors of `_SMALL` bytes."""

_SMALL = 64


def message(**properties: bytes | Tree) -> Tree:
    """Return the streams of a message; a name such as `p1000001F` is that property."""
    streams: dict[str, bytes | Tree] = {"__properties_version1.0": b"\0" * 32}
    for name, content in properties.items():
        streams[f"__substg1.0_{name[1:]}"] = content
    return streams


def with_attachments(mail: Tree, *attachments: Tree) -> Tree:
    """Add attachments to a message."""
    named = {f"__attach_version1.0_#{at:08X}": each for at, each in enumerate(attachments)}
    return {**mail, **named}


def utf16(text: str) -> bytes:
    """Return a text as Outlook keeps it."""
    return text.encode("utf-16-le")


def compound_file(tree: Tree) -> bytes:
    """Return the bytes of a compound file (MS-CFB, version 3)."""
    file = _Writer()
    file.add("Root Entry", _ROOT, tree)
    return file.content()


class _Writer:
    def __init__(self) -> None:
        self.sectors: list[bytes] = []
        self.fat: list[int] = []
        self.small = bytearray()
        self.small_fat: list[int] = []
        self.entries: list[list[object]] = []

    def add(self, name: str, kind: int, content: bytes | Tree) -> int:
        """Add an entry and what is inside it; return its number."""
        number = len(self.entries)
        entry: list[object] = [name, kind, _FREE, _FREE, _FREE, _END, 0]
        self.entries.append(entry)
        if isinstance(content, bytes):
            entry[5], entry[6] = self._kept(content), len(content)
            return number
        inner = [
            self.add(inner_name, _STREAM if isinstance(each, bytes) else _FOLDER, each)
            for inner_name, each in content.items()
        ]
        entry[4] = inner[0] if inner else _FREE
        for one, following in pairwise(inner):
            self.entries[one][3] = following  # A list is a tree, though not a balanced one.
        return number

    def _kept(self, content: bytes) -> int:
        if len(content) >= _SMALLEST:
            return self._stream(content)
        first = len(self.small_fat)
        self.small += content.ljust(-(-len(content) // _SMALL) * _SMALL, b"\0")
        self.small_fat += _chain(first, -(-len(content) // _SMALL))
        return first if content else _END

    def _stream(self, content: bytes) -> int:
        first = len(self.sectors)
        for at in range(0, len(content), _SECTOR):
            self.sectors.append(content[at : at + _SECTOR].ljust(_SECTOR, b"\0"))
        self.fat += _chain(first, len(self.sectors) - first)
        return first if content else _END

    def content(self) -> bytes:
        """Return header, sectors, directory and the table of what follows what."""
        self.entries[0][5:] = [self._stream(bytes(self.small)), len(self.small)]
        small_fat = self._stream(struct.pack(f"<{len(self.small_fat)}I", *self.small_fat))
        directory = self._stream(b"".join(map(_entry, self.entries)))
        first, count = len(self.sectors), 1
        while len(self.fat) + count > count * (_SECTOR // 4):
            count += 1
        fat = [*self.fat, *[_FAT] * count]
        fat += [_FREE] * (count * (_SECTOR // 4) - len(fat))
        header = _header(directory, small_fat, range(first, first + count))
        return header + b"".join(self.sectors) + struct.pack(f"<{len(fat)}I", *fat)


def _chain(first: int, count: int) -> list[int]:
    return [*range(first + 1, first + count), _END][: max(count, 0)] if count else []


def _header(directory: int, small_fat: int, fat: range) -> bytes:
    known = [*fat, *[_FREE] * (109 - len(fat))]
    return struct.pack(
        "<8s16sHHHHH6xIIIIIIIII109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        0, len(fat), directory, 0, _SMALLEST, small_fat, int(small_fat != _END), _END, 0, *known,
    )  # fmt: skip


def _entry(entry: list[object]) -> bytes:
    name, kind, left, right, child, start, size = entry
    text = f"{name}\0".encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ",
        text, len(text), kind, 1, left, right, child, b"", 0, b"", b"", start, size,
    )  # fmt: skip
