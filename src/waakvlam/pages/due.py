"""Which texts must be read again, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from waakvlam.model.base import Reviewed
from waakvlam.model.fields import Text
from waakvlam.model.site import Site

Standing = Literal["overdue", "due", "later"]


@dataclass(frozen=True, slots=True)
class Review:
    """A text and what its review asks for on the day of the build."""

    target: str
    """Target of the page, such as `module:x`."""

    title: Text
    text: Reviewed
    standing: Standing


def reviews(site: Site) -> tuple[Review, ...]:
    """Return the texts of a site, the one that must be read again first in front."""
    found = [
        Review(target, title, text, _standing(text, site)) for target, title, text in _texts(site)
    ]
    return tuple(sorted(found, key=lambda one: (one.text.review_by, one.target)))


def _standing(text: Reviewed, site: Site) -> Standing:
    if site.as_of is None or not text.is_due(site.as_of):
        return "later"
    return "overdue" if text.is_overdue(site.as_of) else "due"


def _texts(site: Site) -> Iterator[tuple[str, Text, Reviewed]]:
    for uri, page in site.pages.items():
        if page.front is not None:
            yield f"page:{uri.removesuffix('.md')}", page.title, page.front
    for kind, documents in site.documents.items():
        for name, document in documents.items():
            yield f"{kind}:{name}", document.title, document
    if site.plan is not None:
        yield "page:beleidsplan", site.plan.title, site.plan
