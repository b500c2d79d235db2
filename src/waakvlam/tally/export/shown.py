"""A number as the exports print it: for programs, and for people."""

from __future__ import annotations

from waakvlam.tally.goals import Progress
from waakvlam.tally.messages import grouped, say, word
from waakvlam.tally.protect import Shown


def printed(shown: Shown, language: str) -> str | int:
    """Return for a file the number, that of an earlier report, its sign or the word for hidden."""
    if shown.number is not None:
        return shown.number
    if shown.sign:
        return shown.sign
    if shown.earlier is not None:
        return word("earlier-number", language).format(number=shown.earlier)
    return word("hidden", language)


def headcount(progress: Progress, language: str) -> str:
    """Return the employees of a group, or that they are not known, for people to read."""
    return "?" if progress.headcount is None else grouped(progress.headcount, language)


def spoken(shown: Shown, language: str) -> str:
    """Return the same for people to read."""
    if shown.number is not None:
        return grouped(shown.number, language)
    if shown.sign:
        return f">{grouped(shown.low - 1, language)}"
    if shown.earlier is not None:
        return say("earlier-number", language, number=shown.earlier)
    return word("hidden", language)
