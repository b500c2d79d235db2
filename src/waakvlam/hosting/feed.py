"""The feed (Atom, RFC 4287): what was written or read again, the newest first.

An entry is one revision of a page: a higher revision is a new entry, another day of review is
the same entry with a later date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape

from waakvlam.hosting.headers import FEED
from waakvlam.hosting.place import Place
from waakvlam.model.base import Reviewed
from waakvlam.model.site import Site
from waakvlam.pages.links import uri_of

NAME = FEED
LONGEST = 50
"""Number of entries: more is for the sitemap."""

NEVER = date(2000, 1, 1)
"""The day of a feed without entries, which has to name one."""

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


class Change(NamedTuple):
    """A text that was written or read again."""

    uri: str
    title: str
    text: Reviewed
    summary: str


def reviewed_days(site: Site) -> dict[str, date]:
    """Return the day on which each page was last read and found right."""
    return {change.uri: change.text.reviewed for change in _changes(site)}


def feed(site: Site, place: Place) -> str:
    """Return the feed of a site in its language; the same content gives the same bytes."""
    newest = sorted(_changes(site), key=lambda one: (-one.text.reviewed.toordinal(), one.uri))
    newest = newest[:LONGEST]
    home, own = place.page("index.md", site.language), _own(site, place)
    day = newest[0].text.reviewed if newest else NEVER
    title = _text(site.programme.title)
    entries = "".join(_entry(change, place, site.language) for change in newest)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.language}">\n'
        f"<id>{_text(own)}</id>\n<title>{title}</title>\n<updated>{_moment(day)}</updated>\n"
        f"<author><name>{title}</name></author>\n"
        f"{_link(own, 'self')}\n{_link(home, 'alternate')}\n{entries}</feed>\n"
    )


def _changes(site: Site) -> Iterator[Change]:
    for kind, documents in site.documents.items():
        for name, document in documents.items():
            summary = str(getattr(document, "summary", ""))
            yield Change(uri_of(kind, name), document.title, document, summary)
    for uri, page in site.pages.items():
        if page.front is not None:
            yield Change(uri, page.title, page.front, "")


def _entry(change: Change, place: Place, language: str) -> str:
    address = place.page(change.uri, language)
    summary = f"<summary>{_text(change.summary)}</summary>" if change.summary else ""
    return (
        f"<entry><id>{_text(address)}#revision-{change.text.revision}</id>"
        f"<title>{_text(change.title)}</title>"
        f"<updated>{_moment(change.text.reviewed)}</updated>"
        f"{_link(address, 'alternate')}{summary}</entry>\n"
    )


def _own(site: Site, place: Place) -> str:
    return f"{place.address}{place.folder(site.language)}{NAME}"


def _link(address: str, relation: str) -> str:
    return f'<link rel="{relation}" href="{_text(address)}"/>'


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_UNWRITABLE.sub("", str(text)), {'"': "&quot;"})
