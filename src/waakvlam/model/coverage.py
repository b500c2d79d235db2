"""How far a file is translated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """A Dutch file and its translation into one language, in numbers of texts."""

    language: str
    path: str
    """The Dutch file."""

    texts: int
    """Texts that a translation should have."""

    translated: int
    stale: int
    """Translated texts of which the Dutch changed since."""
