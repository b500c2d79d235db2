"""A number as the exports print it."""

from __future__ import annotations

from waakvlam.tally.messages import word
from waakvlam.tally.suppress import Shown


def printed(shown: Shown, language: str) -> str | int:
    """Return the number, its sign such as `<5`, or the word for hidden."""
    if shown.number is not None:
        return shown.number
    return shown.sign or word("hidden", language)
