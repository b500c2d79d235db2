"""Read a text with one receipt in it that nobody has touched: most are, and need no search.

It gives what `find_receipts` gives, or nothing; then the text has to be searched.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from waakvlam.receipts import base32
from waakvlam.receipts.block import is_whole, read_content
from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.receipt import BEGIN, END, OLDEST, VERSION, Receipt
from waakvlam.receipts.strays import alike, has_stray

_HEADS = {f" {version}\n": version for version in range(OLDEST, VERSION + 1)}
_HEAD = len(BEGIN)
_NEAR_MARK = re.compile(r"[Kk][\W_]*+[Vv]")
"""Stands in every mark, however it was treated otherwise."""

WORD = re.compile(r"[^\W_]")
"""A letter or digit: where one stands outside a receipt, there is text around it."""


class Neat(NamedTuple):
    """A receipt as we write it."""

    receipt: Receipt
    at: int
    """Place of its mark in the text."""

    is_alone: bool
    """Whether there is no text around it."""


def read_neat(text: str) -> Neat | None:
    """Return the only receipt in a text, if it is as we write it."""
    start = text.find(BEGIN)
    end = text.find("\n" + END, start)
    version = _HEADS.get(text[start + _HEAD : start + _HEAD + 3])
    if start < 0 or end < 0 or version is None:
        return None
    if "=" in text or "&" in text or "\ufffd" in text:  # What mail programs and pages leave.
        return None
    around = text[:start] + text[end + len(END) + 1 :]
    is_alone = not around or around.isspace()
    if not is_alone and (_NEAR_MARK.search(plain := alike(around)) or has_stray(plain)):
        return None
    content = base32.decode_grouped(text[start + _HEAD + 3 : end])
    try:
        receipt = read_content(content, version) if content and is_whole(content) else None
    except UnreadableError:
        return None
    if receipt is None:
        return None
    return Neat(receipt, start, is_alone or not WORD.search(around))
