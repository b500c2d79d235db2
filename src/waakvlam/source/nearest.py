"""Find the name that an author probably meant."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Nearest:
    """A guess, in the form that a diagnostic takes."""

    name: str
    """The nearest known name; empty when none is near."""

    known: str
    """All known names, in order."""

    @property
    def hint(self) -> str:
        """Return the name of the hint that fits."""
        if self.name:
            return "nearest"
        return "hint" if self.known else "none"

    @property
    def args(self) -> Mapping[str, str]:
        """Return the values for that hint."""
        if self.name:
            return {"nearest": self.name}
        return {"known": self.known} if self.known else {}


def nearest(name: str, known: Collection[str]) -> Nearest:
    """Compare a name with the known ones."""
    close = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return Nearest(close[0] if close else "", ", ".join(sorted(known)))
