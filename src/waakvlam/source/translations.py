"""The translations of one language: what is translated, and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.diagnostics import Span
from waakvlam.model.base import Content
from waakvlam.model.coverage import Coverage
from waakvlam.model.fields import Name, Text
from waakvlam.model.page import Page
from waakvlam.source.discover import NOT_TRANSLATED
from waakvlam.source.pairs import Pair, blocks, page_pairs, pairs
from waakvlam.source.records import Record, digest, is_of, record_of
from waakvlam.source.scope import Scope
from waakvlam.source.walk import parts


@dataclass(frozen=True, slots=True)
class Translation:
    """A Dutch file in another language."""

    base: str
    """The Dutch file."""

    path: str
    """The file with the translation; absent files have none of their texts translated."""

    content: Content | Page
    """The document as it stands in this language."""

    pairs: tuple[Pair, ...]
    record: Record | None
    """What is remembered of the Dutch texts; none when nothing is."""

    @property
    def texts(self) -> int:
        """Return how many texts a translation should have."""
        if isinstance(self.content, Page):
            return 2
        values = (value for part in parts(self.content) for value in part.__dict__.values())
        return sum(_is_counted(value) for value in values)

    @property
    def translated(self) -> int:
        """Return how many of these are translated."""
        return sum(_is_counted(pair.text) for pair in self.pairs)

    @property
    def unrecorded(self) -> tuple[Pair, ...]:
        """Return the texts that are new or corrected, and not remembered as they are now."""
        old = {pair.key for pair, _ in self.stale}
        known = (self.record or {}).items()
        return tuple(
            pair
            for pair in self.pairs
            if pair.key not in old and not record_of([pair]).items() <= known
        )

    @property
    def stale(self) -> tuple[tuple[Pair, Span], ...]:
        """Return the texts of which only the Dutch changed since, with the place of the change."""
        known = self.record or {}
        return tuple((pair, place) for pair in self.pairs for place in _changed(pair, known))


def translations(scope: Scope) -> Iterator[Translation]:
    """Return the Dutch files of a site as they stand in the language of a scope."""
    base, records = scope.base, scope.records or {}
    if base is None:
        return
    for (kind, name), path in scope.found.documents.items():
        source, other = base.documents[kind].get(name), scope.documents[kind].get(name)
        if kind not in NOT_TRANSLATED and source is not None and other is not None:
            own = scope.found.overlays.get((kind, name, scope.language), "")
            yield Translation(path, own, other, tuple(pairs(source, other)), records.get(path))
    for uri, page in base.pages.items():
        path, own = f"docs/{uri}", scope.found.pages.get((uri, scope.language), "")
        if uri in scope.pages:
            found = tuple(page_pairs(page, scope.pages[uri]))
            yield Translation(path, own, scope.pages[uri], found, records.get(path))


def coverage(scope: Scope) -> Iterator[Coverage]:
    """Return how far each file is translated."""
    for one in translations(scope):
        stale = len({pair.key for pair, _ in one.stale})
        yield Coverage(scope.language, one.base, one.texts, one.translated, stale)


def _is_counted(value: object) -> bool:
    """Tell whether a translation should have a text; names may stay as they are."""
    return isinstance(value, Text) and not isinstance(value, Name)


def _changed(pair: Pair, known: Record) -> Iterator[Span]:
    if pair.is_page:
        yield from _changed_blocks(pair, known)
        return
    source, _, text = known.get(pair.key, "").partition(" ")
    if source and source != digest(pair.source) and text == digest(pair.text):
        yield pair.source.span


def _changed_blocks(pair: Pair, known: Record) -> Iterator[Span]:
    """Find paragraphs that changed, where fewer of the translation did."""
    remembered = {value for key, value in known.items() if is_of(key, pair)}
    if not remembered:
        return
    source, text = (
        {digest(block): line for line, block in blocks(one)} for one in (pair.source, pair.text)
    )
    new = [line for one, line in source.items() if one not in remembered]
    answered = sum(one not in remembered for one in text)
    if len(new) > answered:
        yield from (pair.source.place(line, 0) for line in new)
    elif not answered and remembered - source.keys() - text.keys():
        yield pair.source.span
