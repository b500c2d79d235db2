"""How far the site is translated, in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.model.coverage import Coverage
from waakvlam.model.site import Site


@dataclass(frozen=True, slots=True)
class Total:
    """All files in one language."""

    language: str
    texts: int
    translated: int
    stale: int
    unfinished: tuple[Coverage, ...]
    """Files that lack texts, or have texts of which the Dutch changed."""

    @property
    def percent(self) -> int:
        """Return the share of texts that are translated and not stale, never rounded up."""
        return 100 * (self.translated - self.stale) // max(1, self.texts)


def totals(site: Site) -> Iterator[Total]:
    """Return the numbers of each language into which the site is translated."""
    for language in dict.fromkeys(one.language for one in site.coverage):
        own = [one for one in site.coverage if one.language == language]
        open_ones = tuple(one for one in own if one.translated < one.texts or one.stale)
        yield Total(
            language,
            sum(one.texts for one in own),
            sum(one.translated for one in own),
            sum(one.stale for one in own),
            tuple(sorted(open_ones, key=lambda one: one.path)),
        )
