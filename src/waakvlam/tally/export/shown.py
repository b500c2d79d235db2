"""A number as the exports print it."""

from __future__ import annotations

from waakvlam.tally.messages import word
from waakvlam.tally.protect import Shown


def printed(shown: Shown, language: str) -> str | int:
    """Return the number, that of an earlier report, its sign or the word for hidden."""
    if shown.number is not None:
        return shown.number
    if shown.sign:
        return shown.sign
    if shown.earlier is not None:
        return word("earlier-number", language).format(number=shown.earlier)
    return word("hidden", language)
