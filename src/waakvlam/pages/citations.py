"""Which page rests on which source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

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
