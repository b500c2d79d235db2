"""Pages: what a reader of the page sees, in which receipts are found."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from waakvlam.receipts.find import find_receipts
from waakvlam.receipts.items import Item, Place
from waakvlam.receipts.readers.decode import decode
from waakvlam.receipts.reading import Reading

_UNSEEN = re.compile(r"<!--|<(?:script|style)\b", re.IGNORECASE)
_ENDS = {"<!--": "-->", "<script": "</script", "<style": "</style"}
_TAG = re.compile(r"<[^<>]*+>")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([A-Za-z0-9_-]{1,20})", re.IGNORECASE)
_HEAD = 2_000


def read_html(content: bytes, place: Place, reading: Reading) -> Iterator[Item]:
    """Read every receipt in a page."""
    del reading
    declared = _CHARSET.search(content[:_HEAD])
    return find_receipts(shown(decode(content, declared[1].decode() if declared else None)), place)


def shown(page: str) -> str:
    """Return the text of a page with every line where it was."""
    return html.unescape(_TAG.sub(_lines, _without_unseen(page)))


def _without_unseen(page: str) -> str:
    """Blank out comments, scripts and styles; each end is looked for once at most in vain."""
    folded, kept, at, endless = page.lower(), [], 0, set[str]()
    for opening in _UNSEEN.finditer(page):
        end = _ENDS[opening[0].lower()]
        if opening.start() < at or end in endless:
            continue
        close = folded.find(end, opening.end())
        if close < 0:
            endless.add(end)
            continue
        kept += [page[at : opening.start()], _breaks(page[opening.start() : close])]
        at = close + (len(end) if end == "-->" else 0)
    return "".join([*kept, page[at:]])


def _lines(tag: re.Match[str]) -> str:
    return _breaks(tag[0])


def _breaks(text: str) -> str:
    return " " + "\n" * text.count("\n")
