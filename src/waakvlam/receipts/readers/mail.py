"""Mail: every text, page and attachment of an `.eml` file, also of mails inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.message import Message
from itertools import chain
from typing import TypeAlias

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Notice, Part, Place, Refusal
from waakvlam.receipts.readers.decode import decode, is_text
from waakvlam.receipts.readers.html import shown
from waakvlam.receipts.readers.names import suffix
from waakvlam.receipts.readers.plain_mail import plain_text
from waakvlam.receipts.readers.text import read_words
from waakvlam.receipts.reading import Reading

_DEEPEST = 32
_OWN_READER = frozenset(
    {".csv", ".eml", ".htm", ".html", ".json", ".jsonl"}
    | {".mbox", ".msg", ".ndjson", ".tsv", ".xlsx", ".zip"}
)
"""Attachments that are read as files of their own."""

_NEVER_A_RECEIPT = frozenset(
    {
        "application/ics",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
_SAYS_KIND = re.compile(
    rb"^content-(?:type|disposition):[^\n]*+(?:\n[ \t][^\n]*+)*+", re.IGNORECASE | re.MULTILINE
)
_LONGEST_KIND = 10_000
"""Bytes in which a part says what it is; reading more takes the square of the time."""

_OF_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})

_Mail: TypeAlias = "Message[str, str]"  # At run time it takes no parameters.


def read_mail(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Read every receipt in a mail; a mail that makes no sense is read as plain text."""
    text = plain_text(content)
    items = list(read_words(text, place, reading)) if text else []
    return iter(items) if items else read_parts(content, place, reading)


def read_parts(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Read every receipt in a mail of any kind."""
    if any(found.end() - found.start() > _LONGEST_KIND for found in _SAYS_KIND.finditer(content)):
        yield Refusal("unread-part", place)
        return
    try:
        mail: _Mail = message_from_bytes(content, policy=policy.compat32)
        items = list(_read(mail, place, reading))
    except (RecursionError, LookupError, ValueError):
        items = []
    if any(not _is_picture(item) for item in items):
        yield from judge_leaves(items, place)
        return
    yield from list(find_receipts(decode(content), place)) or judge_leaves(items, place)


def judge_leaves(items: Iterable[Item | Part], place: Place) -> list[Item | Part]:
    """Leave pictures out where there is something else; say so where there is nothing else."""
    found = list(items)
    others = [item for item in found if not _is_picture(item)]
    if others:
        return others
    if found:
        return [Refusal("no-receipt-but-pictures", place, {"pictures": str(len(found))})]
    return [Refusal("no-receipt", place)]


def read_attachment(
    content: bytes, kind: str, name: str, place: Place, reading: Reading
) -> Iterator[Item | Part]:
    """Read an attachment; its name tells the kind, and is never shown."""
    own = suffix(name)
    if own in _OWN_READER:
        return iter([Part(own, content, place)])
    if kind in _OF_OUTLOOK or name.lower() == "winmail.dat":
        return iter([Refusal("winmail", place)])
    if kind.split("/", maxsplit=1)[0] in ("image", "audio", "video"):
        return iter([Refusal("picture", place)])
    if kind in _NEVER_A_RECEIPT:
        return iter(())
    if is_text(content):
        return read_words(decode(content), place, reading)
    return iter([Refusal("unread-part", place)])


def _read(part: _Mail, place: Place, reading: Reading) -> Iterator[Item | Part]:
    if part.is_multipart():
        return _read_parts(part, place, reading)
    return _read_leaf(part, place, reading)


def _read_parts(part: _Mail, place: Place, reading: Reading) -> Iterator[Item | Part]:
    children = part.get_payload()
    assert isinstance(children, list)
    if place.part.count(".") >= _DEEPEST:
        yield Refusal("unread-part", place)
        return
    read = [
        list(_read(child, place._replace(part=f"{place.part}.{number}".lstrip(".")), reading))
        for number, child in enumerate(children, start=1)
    ]
    if part.get_content_type() == "multipart/alternative":
        read = [max(read, key=_worth)] if read else []
    yield from chain.from_iterable(read)


def _worth(items: list[Item | Part]) -> tuple[int, bool]:
    """Tell how much one of the forms of a text holds; the first of equals is taken.

    Some programs attach files to the second form alone, or cut the first one short.
    """
    good = sum(not isinstance(item, Refusal | Notice) for item in items)
    return good, not all(map(_is_picture, items))


def _read_leaf(part: _Mail, place: Place, reading: Reading) -> Iterator[Item | Part]:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    kind, name = part.get_content_type(), _name(part)
    if part.get_content_maintype() == "text" and suffix(name) not in _OWN_READER:
        text = decode(content, part.get_content_charset())
        if kind == "text/html":
            return find_receipts(shown(text), place)
        return read_words(text, place, reading)
    return read_attachment(content, kind, name, place, reading)


def _name(part: _Mail) -> str:
    try:
        return part.get_filename("") or ""
    except (LookupError, ValueError):
        return ""


def _is_picture(item: Item | Part) -> bool:
    return isinstance(item, Refusal) and item.code == "picture"
