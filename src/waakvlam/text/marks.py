"""What a page shows at the signs of its own in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from markupsafe import Markup


class Marks(Protocol):
    """What a page shows at the signs of its own in a text."""

    def cite(self, source: str) -> str:
        """Return the HTML of a citation."""

    def explains(self, text: str) -> bool:
        """Tell whether there is a word to explain in a text."""

    def explain(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Return the places of the words to explain, and their HTML."""

    def review(self) -> str:
        """Return the HTML above statements that an expert still has to review."""

    def intern(self) -> str:
        """Return the HTML above what is for internal use."""


class NoMarks:
    """Shows a citation as it was written, and no label."""

    def cite(self, source: str) -> str:
        """Return the citation as it was written."""
        return str(Markup("[@{}]").format(source))

    def explains(self, text: str) -> bool:  # noqa: ARG002
        """Explain nothing."""
        return False

    def explain(self, text: str) -> Iterator[tuple[int, int, str]]:  # noqa: ARG002
        """Explain nothing."""
        yield from ()

    def review(self) -> str:
        """Return nothing."""
        return ""

    def intern(self) -> str:
        """Return nothing."""
        return ""
