"""A translation says what the Dutch text says now."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.fields import Markdown
from waakvlam.source.scope import Scope
from waakvlam.source.translations import Translation, translations
from waakvlam.text.structure import StructureReader


def compare(scope: Scope) -> Iterator[Diagnostic]:
    """Find translations that no longer say what the Dutch says, or are built otherwise."""
    reader = StructureReader()
    for translation in translations(scope):
        if scope.records is not None:
            yield from _stale(translation)
            yield from _unrecorded(translation)
        yield from _structure(translation, reader)


def _stale(translation: Translation) -> Iterator[Diagnostic]:
    for pair, place in translation.stale:
        args = {"place": f"{place.path}:{place.line}"}
        yield Diagnostic("stale-translation", pair.text.span, "warning", args)


def _unrecorded(translation: Translation) -> Iterator[Diagnostic]:
    """Find translations of which nobody would see that the Dutch changes."""
    count = len(translation.unrecorded)
    if count:
        span = Span(translation.path, 1, 1)
        yield Diagnostic("unrecorded-translation", span, "warning", {"count": str(count)})


def _structure(translation: Translation, reader: StructureReader) -> Iterator[Diagnostic]:
    for pair in translation.pairs:
        if isinstance(pair.text, Markdown):
            for part in reader.differences(pair.source, pair.text):
                place = f"{pair.source.span.path}:{pair.source.span.line}"
                args = {"part": part, "place": place}
                yield Diagnostic("different-structure", pair.text.span, "warning", args)
