"""Which page rests on which source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from waakvlam.model.fields import Text
from waakvlam.model.site import Site


@dataclass(frozen=True, slots=True)
class Citation:
    """A page that uses a source."""

    target: str
    """Target of the page, such as `module:x`."""

    title: Text
    """Title of the page."""


def citations(site: Site) -> Mapping[str, tuple[Citation, ...]]:
    """Return the pages that use each source, by source id, in order of the page."""
    found: dict[str, dict[str, Citation]] = {source: {} for source in site.sources}
    for kind, documents in site.documents.items():
        for name, document in documents.items():
            citation = Citation(f"{kind}:{name}", document.title)
            for source in _cited(document):
                found.setdefault(source, {})[citation.target] = citation
    return {source: tuple(pages.values()) for source, pages in found.items()}


def _cited(value: Any) -> Iterator[str]:
    if isinstance(value, BaseModel):
        yield from getattr(value, "sources", ())
        for _, part in value:
            yield from _cited(part)
    elif isinstance(value, tuple):
        for part in value:
            if isinstance(part, BaseModel):
                yield from _cited(part)
