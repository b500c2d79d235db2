"""Mails as Outlook saves them (`.msg`): text, page, attachments, and mails inside."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from waakvlam.receipts.items import Item, Part, Place, Refusal
from waakvlam.receipts.readers.decode import decode
from waakvlam.receipts.readers.html import shown
from waakvlam.receipts.readers.mail import judge_leaves, read_attachment
from waakvlam.receipts.readers.rtf import text_of_compressed_rtf
from waakvlam.receipts.readers.text import read_words
from waakvlam.receipts.reading import Reading

_BODY, _PAGE, _RICH = "1000", "1013", "1009"
_CONTENT, _NAME, _SHORT_NAME, _KIND = "3701", "3707", "3704", "370E"
_EMBEDDED = "3701000D"
_DEEPEST = 10
_WITH_CONTENT = (2, 5)
"""Kinds of entries of a compound file: a stream, and what holds the small streams."""


def read_msg(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Read every receipt in a mail of Outlook."""
    try:
        import olefile  # noqa: PLC0415  # Missing in the browser: say so, read the rest.
    except ImportError:
        yield Refusal("reader-missing", place, {"kind": ".msg", "library": "olefile"})
        return
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            _refuse_lies(file, len(content))
            items = list(_message(_Storage(file, ()), place, reading))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        yield Refusal("broken-mail", place)
        return
    yield from judge_leaves(items, place)


def _refuse_lies(file: Any, size: int) -> None:
    """Refuse a file that says of a stream that it is larger than the file: reading goes round."""
    for entry in filter(None, file.direntries):
        if entry.entry_type in _WITH_CONTENT and entry.size > size:
            raise ValueError("a stream larger than its file")


@dataclass(frozen=True, slots=True)
class _Storage:
    """One folder of the compound file: a message or an attachment."""

    file: Any
    path: tuple[str, ...]

    def text(self, tag: str) -> str:
        """Return a text, whatever form it has; nothing when it is not there."""
        for kind, encoding in (("001F", "utf-16-le"), ("001E", None), ("0102", None)):
            content = self.content(tag, kind)
            if content:
                return content.decode(encoding, "replace") if encoding else decode(content)
        return ""

    def content(self, tag: str, kind: str = "0102") -> bytes:
        """Return the bytes of a property; nothing when it is not there."""
        name = [*self.path, f"__substg1.0_{tag}{kind}"]
        if self.file.get_type(name) != 2:  # A stream, and not a folder.
            return b""
        found: bytes = self.file.openstream(name).read()
        return found

    def inner(self, name: str) -> _Storage:
        """Return a folder inside this one."""
        return _Storage(self.file, (*self.path, name))

    def attachments(self) -> list[_Storage]:
        """Return the attachments in their order."""
        depth = len(self.path)
        names = {
            entry[depth]
            for entry in self.file.listdir(streams=True, storages=True)
            if tuple(entry[:depth]) == self.path
            and len(entry) > depth
            and re.match(r"__attach_version1\.0_#", entry[depth])
        }
        return [self.inner(name) for name in sorted(names)]


def _message(message: _Storage, place: Place, reading: Reading) -> Iterator[Item | Part]:
    if place.part.count(".") >= _DEEPEST:
        yield Refusal("unread-part", place)
        return
    yield from _body(message, place, reading)
    for number, attachment in enumerate(message.attachments(), start=1):
        here = place._replace(part=f"{place.part}.{number}".lstrip("."))
        if attachment.file.exists([*attachment.path, f"__substg1.0_{_EMBEDDED}"]):
            yield from _message(attachment.inner(f"__substg1.0_{_EMBEDDED}"), here, reading)
        else:
            yield from _attached(attachment, here, reading)


def _body(message: _Storage, place: Place, reading: Reading) -> list[Item]:
    """Read the first form of the text that holds a receipt."""
    for text in (
        message.text(_BODY),
        shown(message.text(_PAGE)),
        shown(text_of_compressed_rtf(message.content(_RICH))),
    ):
        items = list(read_words(text, place, reading))
        if items:
            return items
    return []


def _attached(attachment: _Storage, place: Place, reading: Reading) -> Iterator[Item | Part]:
    name = attachment.text(_NAME) or attachment.text(_SHORT_NAME)
    kind = attachment.text(_KIND).strip("\0 ").lower()
    return read_attachment(attachment.content(_CONTENT), kind, name.strip("\0 "), place, reading)
