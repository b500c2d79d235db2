"""Mailboxes: every message of an `.mbox` file, as mail programs and archives export it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from waakvlam.receipts.items import Item, Part, Place, Refusal
from waakvlam.receipts.reading import Reading

_SIGN = b"From "
_BLANK = b"\n\n"
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mbox(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Give each message to the reader of mails."""
    del reading
    starts = list(_starts(content))
    if not starts:
        yield Refusal("not-a-mailbox", place)
        return
    is_quoted = b">" + _SIGN in content
    for number, (start, end) in enumerate(zip_longest(starts, starts[1:]), start=1):
        message = content[content.index(b"\n", start) + 1 : end]
        if is_quoted:
            message = _QUOTED.sub(rb"\1", message)
        yield Part(".eml", message, place.in_message(number))


def _starts(content: bytes) -> Iterator[int]:
    """Give the place of each line that begins a message: it follows an empty line."""
    last = content.rfind(b"\n")
    at = 0 if content.startswith(_SIGN) else content.find(b"\n" + _SIGN) + 1
    while content.startswith(_SIGN, at) and at < last:
        if at == 0 or content.endswith(_BLANK, 0, at) or _follows_blank(content, at):
            yield at
        found = content.find(b"\n" + _SIGN, at)
        if found < 0:
            return
        at = found + 1


def _follows_blank(content: bytes, at: int) -> bool:
    return content[max(0, at - 4) : at].replace(b"\r", b"").endswith(_BLANK)
