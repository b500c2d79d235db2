"""Make any value safe to show: in a spreadsheet cell, on a line, in a message."""

from __future__ import annotations

import re
import unicodedata

_FORMULA = tuple("=+-@＝＋－＠")
_NUMBER_OF_A_PERSON = re.compile(r"\d{6,}")
_HIDDEN_KINDS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def cell(value: str | int) -> str | int:
    """Return the value for a spreadsheet; a text never becomes a formula.

    This is the one way for a value into a spreadsheet cell.
    """
    if isinstance(value, int):
        return value
    text = visible(value)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def visible(text: str) -> str:
    """Write control, direction and broken characters as their code, so that all is visible."""
    if text.isprintable():
        return text
    return "".join(map(_visible, text))


def masked(text: str) -> str:
    """Hide long numbers, which may be the number of a person."""
    return _NUMBER_OF_A_PERSON.sub("…", text)


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _HIDDEN_KINDS:
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"
