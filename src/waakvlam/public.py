"""What everybody may read of a site, and what is left out of it for internal use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from waakvlam.model.base import Content
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.page import Page
from waakvlam.model.site import Site
from waakvlam.text.interning import InternReader


@dataclass(slots=True)
class Separator:
    """Takes what is for internal use out of sites; keeps what it took."""

    texts: list[Text] = field(default_factory=list)
    uris: set[str] = field(default_factory=set)
    """The pages that were left out, as site paths."""

    _reader: InternReader = field(default_factory=InternReader)

    def public(self, site: Site) -> Site:
        """Return the site without pages and blocks for internal use."""
        shown = dict(self._public_pages(site.pages))
        others = (one.name for one in fields(site) if one.name != "pages")
        return replace(site, pages=shown, **{one: self._cut(getattr(site, one)) for one in others})

    def _public_pages(self, pages: Mapping[str, Page]) -> Iterator[tuple[str, Page]]:
        for uri, page in pages.items():
            if page.front is not None and page.front.intern:
                self.uris.add(uri)
                self.texts += [page.title, page.body]
            else:
                yield uri, replace(page, body=self._cut(page.body))

    def _cut(self, value: Any) -> Any:
        """Return a value, and everything in it, without blocks for internal use."""
        if isinstance(value, Markdown):
            shown, taken = self._reader.split(value)
            self.texts += taken
            return shown
        if isinstance(value, Content):
            return value.model_copy(update={name: self._cut(one) for name, one in value})
        if isinstance(value, Mapping):
            return {name: self._cut(one) for name, one in value.items()}
        return tuple(self._cut(one) for one in value) if type(value) is tuple else value


def texts_of(value: Any) -> Iterator[Text]:
    """Yield every text inside a site or a part of it."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Content):
        yield from (text for _, one in value for text in texts_of(one))
    elif isinstance(value, Mapping):
        yield from (text for one in value.values() for text in texts_of(one))
    elif type(value) is tuple:
        yield from (text for one in value for text in texts_of(one))
    elif isinstance(value, Site | Page):
        yield from (text for one in fields(value) for text in texts_of(getattr(value, one.name)))
