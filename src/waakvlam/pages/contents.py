"""Everything on the site that says something, with the page on which it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from waakvlam.model.base import Document, Reviewed
from waakvlam.model.glossary import Term
from waakvlam.model.page import Page
from waakvlam.model.site import Site


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with content of the authors."""

    target: str
    """Target of the page, such as `module:x`."""

    title: str
    content: Page | Document | tuple[Term, ...]

    @property
    def reviewed(self) -> Reviewed | None:
        """Return who answers for it and until when."""
        if isinstance(self.content, Page):
            return self.content.front
        return self.content if isinstance(self.content, Reviewed) else None


def shown_contents(site: Site, words: Mapping[str, str]) -> Iterator[Shown]:
    """Return the pages of a site that hold content of the authors, in a fixed order."""
    for uri, page in site.pages.items():
        yield Shown(f"page:{uri.removesuffix('.md')}", page.title, page)
    for kind, documents in site.documents.items():
        for name, document in documents.items():
            yield Shown(f"{kind}:{name}", document.title, document)
    yield Shown("page:woordenlijst", words["glossary_title"], tuple(site.terms.values()))
    if site.plan is not None:
        yield Shown("page:beleidsplan", site.plan.title, site.plan)
