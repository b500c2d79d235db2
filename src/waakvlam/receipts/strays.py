"""Receipts of which the first line cannot be read: nobody's may be lost without a word.

A mark can be retyped with a mistake, translated, or written in letters that only look alike.
The letters below it begin as those of every receipt, and stand in groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

_LEFT = r"&[#0-9A-Za-z]{1,7};|%[0-9A-Fa-f]{2}|\\(?:u[0-9A-Fa-f]{4}|par|[nrt])|[^0-9A-Za-z]"
"""What may stand between two groups, also what a program left in the place of a space."""

_STRAY = re.compile(
    rf"(?:(?<![0-9A-Za-z])|(?<=\\[nrt])|(?<=%0A|%0a|%20))[0Oo][48][0Oo][0-9A-Za-z]{{2}}(?:(?:{_LEFT}){{1,8}}+[0-9A-Za-z]{{5}}){{7}}"
)
_HEADS = tuple(map("".join, product("0O", "48", "0O")))
"""How the letters of every receipt begin: with its version and its length."""

_LOOK_ALIKE = re.compile("[\u0370-\u04ff\uff01-\uff5e]")
_SAME = str.maketrans(
    {
        **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)},
        **dict(zip("АВЕКМНОСТХІаеосхі", "ABEKMHOCTXIaeocxi", strict=True)),
        **dict(zip("ΑΒΕΗΙΚΜΝΟΤΧ", "ABEHIKMNOTX", strict=True)),
    }
)


def alike(text: str) -> str:
    """Return the text with plain letters for wide, Cyrillic and Greek ones that look the same."""
    if _is_western(text) or not _LOOK_ALIKE.search(text):
        return text
    return text.translate(_SAME)


def has_stray(text: str) -> bool:
    """Tell whether the letters of a receipt begin somewhere in a text without marks."""
    return _may_have(text) and _STRAY.search(text) is not None


def strays(text: str, outside: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Return where the letters of a receipt begin in these parts of a text."""
    if _may_have(text):
        for start, end in outside:
            yield from (found.start() for found in _STRAY.finditer(text, start, end))


def _is_western(text: str) -> bool:
    """Tell at once of most texts that nothing in them only looks alike."""
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _may_have(text: str) -> bool:
    if "4" not in text and "8" not in text:
        return False
    upper = text.upper()
    return any(head in upper for head in _HEADS)
