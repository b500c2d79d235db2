"""Mailboxes: every message of an `.mbox` file, as mail programs and archives export it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from waakvlam.receipts.items import Item, Part, Place, Refusal
from waakvlam.receipts.reading import Reading

_MESSAGE = re.compile(rb"^From [^\n]*\n", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read_mbox(content: bytes, place: Place, reading: Reading) -> Iterator[Item | Part]:
    """Give each message to the reader of mails."""
    del reading
    starts = [match for match in _MESSAGE.finditer(content) if _follows_blank(content, match)]
    if not starts:
        yield Refusal("not-a-mailbox", place)
        return
    ends = [*(match.start() for match in starts[1:]), len(content)]
    for number, (match, end) in enumerate(zip(starts, ends, strict=True), start=1):
        message = _QUOTED.sub(rb"\1", content[match.end() : end])
        yield Part(".eml", message, place.in_message(number))


def _follows_blank(content: bytes, match: re.Match[bytes]) -> bool:
    before = content[max(0, match.start() - 4) : match.start()]
    return match.start() == 0 or before.replace(b"\r", b"").endswith(b"\n\n")
