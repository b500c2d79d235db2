"""What one page shows at the signs of its own in its texts: citations, labels and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from waakvlam.pages.explaining import NOTHING, Explained, button


class PageMarks:
    """Numbers the sources that one page cites, and explains each word once."""

    def __init__(
        self, words: Mapping[str, str], explained: Explained = NOTHING, glossary: str = ""
    ) -> None:
        self.sources: list[str] = []
        """Ids of the sources cited so far; the first has number 1."""

        self._words = words
        self._explained = explained
        self._glossary = glossary
        self._seen: set[str] = set()

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

    def explains(self, text: str) -> bool:
        """Tell whether there is a word to explain in a text."""
        return any(True for _ in self._explained.found(text))

    def explain(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Return the places of the words that this page uses for the first time, and their HTML."""
        for start, end, name, explanation in self._explained.found(text):
            if name not in self._seen:
                self._seen.add(name)
                address = f"{self._glossary}#{name}"
                more = self._words["glossary_title"]
                yield start, end, button(name, text[start:end], explanation, address, more)

    def review(self) -> str:
        """Return the label above statements that an expert still has to review."""
        label = Markup.escape(self._words["to_be_reviewed"])
        return f'<p class="wv-review">{label}</p>\n'

    def intern(self) -> str:
        """Return the label above what is for internal use."""
        label = Markup.escape(self._words["intern"])
        return f'<p class="wv-review">{label}</p>\n'


class LooseMarks(PageMarks):
    """Cites for a part that has no list of sources of its own: with a link to the page of all."""

    def __init__(self, words: Mapping[str, str], address: str) -> None:
        super().__init__(words)
        self._address = address

    def cite(self, source: str) -> str:
        """Return a link to the source on the page of all sources."""
        named = (self._address, source, self._words["source"])
        return Markup('<a class="wv-cite" href="{}#{}">{}</a>').format(*named)
