"""Which texts must be read again, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from waakvlam.model.base import Reviewed
from waakvlam.model.site import Site
from waakvlam.pages.contents import shown_contents

Standing = Literal["overdue", "due", "later"]


@dataclass(frozen=True, slots=True)
class Review:
    """A text and what its review asks for on the day of the build."""

    target: str
    """Target of the page, such as `module:x`."""

    title: str
    text: Reviewed
    standing: Standing


def reviews(site: Site, words: Mapping[str, str]) -> tuple[Review, ...]:
    """Return the texts of a site, the one that must be read again first in front."""
    found = [
        Review(shown.target, shown.title, shown.reviewed, _standing(shown.reviewed, site))
        for shown in shown_contents(site, words)
        if shown.reviewed is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.text.review_by, one.target)))


def _standing(text: Reviewed, site: Site) -> Standing:
    if site.as_of is None or not text.is_due(site.as_of):
        return "later"
    return "overdue" if text.is_overdue(site.as_of) else "due"
