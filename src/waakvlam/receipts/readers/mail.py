"""Mail: every text, page and attachment of an `.eml` file, also of mails inside it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from typing import TypeAlias

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Place, Refusal
from waakvlam.receipts.readers.decode import decode, is_text
from waakvlam.receipts.readers.json import FORMAT, read_json

_TAG = re.compile(r"<[^<>]*+>")
_DEEPEST = 32
_NEVER_A_RECEIPT = frozenset(
    {
        "application/ics",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)

_Part: TypeAlias = "Message[str, str]"  # At run time it takes no parameters.


def read_mail(content: bytes, source: str) -> Iterator[Item]:
    """Read every receipt in a mail; a mail that makes no sense is read as plain text."""
    place = Place(source)
    try:
        mail: _Part = message_from_bytes(content, policy=policy.compat32)
        items = list(_read(mail, place))
    except RecursionError:
        items = []
    if any(not _is_picture(item) for item in items):
        yield from (item for item in items if not _is_picture(item))
        return
    yield from list(find_receipts(decode(content), place)) or [_nothing(place, len(items))]


def _read(part: _Part, place: Place) -> Iterator[Item]:
    if part.is_multipart():
        return _read_parts(part, place)
    return _read_leaf(part, place)


def _read_parts(part: _Part, place: Place) -> Iterator[Item]:
    children = part.get_payload()
    assert isinstance(children, list)
    if place.part.count(".") >= _DEEPEST:
        yield Refusal("unread-part", place)
        return
    is_choice = part.get_content_type() == "multipart/alternative"
    for number, child in enumerate(children, start=1):
        here = Place(place.source, f"{place.part}.{number}".lstrip("."))
        items = list(_read(child, here))
        yield from items
        if is_choice and not all(map(_is_picture, items)):
            return


def _read_leaf(part: _Part, place: Place) -> Iterator[Item]:
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    kind = part.get_content_type()
    match part.get_content_maintype():
        case "text" if kind == "text/html":
            return find_receipts(_shown(decode(content, part.get_content_charset())), place)
        case "text":
            return _read_text(decode(content, part.get_content_charset()), place)
        case "image" | "audio" | "video":
            return iter([Refusal("picture", place)])
        case _ if kind in _NEVER_A_RECEIPT:
            return iter(())
        case _ if is_text(content):
            return _read_text(decode(content), place)
    return iter([Refusal("unread-part", place)])


def _read_text(text: str, place: Place) -> Iterator[Item]:
    if FORMAT not in text:
        return find_receipts(text, place)
    return (_at(item, place) for item in read_json(text.encode("utf-8", "replace"), place.source))


def _at(item: Item, place: Place) -> Item:
    if isinstance(item, Refusal):
        return Refusal(item.code, place, item.args, item.block)
    return type(item)(item.receipt, place)


def _shown(page: str) -> str:
    """Return the text of a page; where its tags stood makes no difference to a receipt."""
    return html.unescape(_TAG.sub(" ", page))


def _is_picture(item: Item) -> bool:
    return isinstance(item, Refusal) and item.code == "picture"


def _nothing(place: Place, pictures: int) -> Refusal:
    if pictures:
        return Refusal("no-receipt-but-pictures", place, {"pictures": str(pictures)})
    return Refusal("no-receipt", place)
