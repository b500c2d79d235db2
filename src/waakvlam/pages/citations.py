"""Which page rests on which source, and how a page shows what it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from waakvlam.model.fields import Markdown
from waakvlam.model.page import Page
from waakvlam.model.site import Site
from waakvlam.pages.contents import Shown, shown_contents
from waakvlam.text.targets import TargetReader, cited


def citations(site: Site, words: Mapping[str, str]) -> Mapping[str, tuple[Shown, ...]]:
    """Return the pages that use each source, by source id, in order of the page."""
    found: dict[str, dict[str, Shown]] = {source: {} for source in site.sources}
    reader = TargetReader()
    for shown in shown_contents(site, words):
        for source in _cited(shown.content, reader):
            found.setdefault(source, {})[shown.target] = shown
    return {source: tuple(pages.values()) for source, pages in found.items()}


class PageMarks:
    """Numbers the sources that one page cites, in the order of the page."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.sources: list[str] = []
        """Ids of the sources cited so far; the first has number 1."""

        self._words = words

    def cite(self, source: str) -> str:
        """Return a link to the source in the list of the page."""
        if source not in self.sources:
            self.sources.append(source)
        number = self.sources.index(source) + 1
        words = Markup('<span class="wv-hidden">{} </span>{}').format(self._words["source"], number)
        return f'<a class="wv-cite" href="#wv-source-{number}">{words}</a>'

    def sources_with(self, also: Sequence[str]) -> list[str]:
        """Return the cited sources, and below them the others on which the page rests."""
        return [*self.sources, *(source for source in also if source not in self.sources)]

    def review(self) -> str:
        """Return the label above statements that an expert still has to review."""
        label = Markup.escape(self._words["to_be_reviewed"])
        return f'<p class="wv-review">{label}</p>\n'


def _cited(value: Any, reader: TargetReader) -> Iterator[str]:
    if isinstance(value, Markdown):
        yield from cited(value, reader)
    elif isinstance(value, Page):
        yield from _cited(value.front, reader)
        yield from _cited(value.body, reader)
    elif isinstance(value, BaseModel):
        yield from getattr(value, "sources", ())
        for _, part in value:
            yield from _cited(part, reader)
    elif isinstance(value, tuple):
        for part in value:
            yield from _cited(part, reader)


class LooseMarks(PageMarks):
    """Cites for a part that has no list of sources of its own: with a link to the page of all."""

    def __init__(self, words: Mapping[str, str], address: str) -> None:
        super().__init__(words)
        self._address = address

    def cite(self, source: str) -> str:
        """Return a link to the source on the page of all sources."""
        named = (self._address, source, self._words["source"])
        return Markup('<a class="wv-cite" href="{}#{}">{}</a>').format(*named)
