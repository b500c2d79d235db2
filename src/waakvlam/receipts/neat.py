"""Read a text with one receipt in it that nobody has touched: most are, and need no search.

It gives what `find_receipts` gives, or nothing; then the text has to be searched.
"""

from __future__ import annotations

import re

from waakvlam.receipts import base32
from waakvlam.receipts.block import is_whole, read_content
from waakvlam.receipts.items import UnreadableError
from waakvlam.receipts.receipt import BEGIN, END, OLDEST, VERSION, Receipt

_HEADS = {f" {version}\n": version for version in range(OLDEST, VERSION + 1)}
_HEAD = len(BEGIN)
_TREATED = re.compile("[=&\ufffd]")
"""What mail programs and pages leave behind."""

_NEAR_MARK = re.compile(r"[Kk][\W_]*+[Vv]")
"""Stands in every mark, however it was treated otherwise."""


def read_neat(text: str) -> tuple[Receipt, int] | None:
    """Return the only receipt in a text and the place of its mark, if it is as we write it."""
    start = text.find(BEGIN)
    end = text.find("\n" + END, start)
    version = _HEADS.get(text[start + _HEAD : start + _HEAD + 3])
    if start < 0 or end < 0 or version is None or _TREATED.search(text):
        return None
    if _NEAR_MARK.search(text, 0, start) or _NEAR_MARK.search(text, end + len(END) + 1):
        return None
    content = base32.decode_grouped(text[start + _HEAD + 3 : end])
    try:
        receipt = read_content(content, version) if content and is_whole(content) else None
    except UnreadableError:
        return None
    return (receipt, start) if receipt else None
