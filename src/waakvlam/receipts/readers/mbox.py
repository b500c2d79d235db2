"""Mailboxes: every message of an `.mbox` file, as mail programs and archives export it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from waakvlam.receipts.items import Item, Part, Place, Refusal
from waakvlam.receipts.reading import Reading

_SIGN = b"From "
_NEXT = b"\n\nFrom "
_NEXT_ELSEWHERE = re.compile(rb"\r?\n\r?\nFrom ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mbox(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Give each message to the reader of mails, and what stands before the first one as well."""
    del reading
    before, *messages = _cut(content)
    if not messages:
        yield Refusal("not-a-mailbox", place)
        return
    if before.strip():
        yield Part(".eml", before, place)
    is_quoted = b">" + _SIGN in content
    for number, message in enumerate(messages, start=1):
        mail = _QUOTED.sub(rb"\1", message) if is_quoted else message
        yield Part(".eml", mail, place.in_message(number))


def _cut(content: bytes) -> list[bytes]:
    """Return what stands before the first message, and each message; it follows an empty line."""
    found = _NEXT_ELSEWHERE.split(content) if b"\r" in content else content.split(_NEXT)
    if content.startswith(_SIGN):
        found[:1] = [b"", found[0][len(_SIGN) :]]
    if not all(b"\n" in each for each in found[1:]):
        found = _with_lines(found)
    return [found[0], *(_without_line(message) for message in found[1:])]


def _with_lines(found: list[bytes]) -> list[bytes]:
    """Leave what follows no line of a sender with the message before it."""
    whole = [[found[0]]]
    for each in found[1:]:
        if b"\n" in each:
            whole.append([each])
        else:
            whole[-1].append(each)
    return [_NEXT.join(each) for each in whole]


def _without_line(message: bytes) -> bytes:
    """Leave out the line that says from whom and when."""
    return message[message.index(b"\n") + 1 :]
