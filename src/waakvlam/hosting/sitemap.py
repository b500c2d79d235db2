"""The file `sitemap.xml`: every page of the menu in every language, with the day of its review."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from waakvlam.hosting.place import Place

NAME = "sitemap.xml"

_ABOVE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(place: Place, uris: Collection[str], reviewed: Mapping[str, date]) -> str:
    """Return the map; the day of a page is that of its review, where it has one."""
    entries = "".join(
        _entry(place, uri, language, reviewed.get(uri))
        for uri in sorted(uris)
        for language in place.languages
    )
    return f"{_ABOVE}{entries}</urlset>\n"


def _entry(place: Place, uri: str, language: str, day: date | None) -> str:
    changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
    where = escape(place.page(uri, language))
    return f"<url><loc>{where}</loc>{changed}{''.join(_others(place, uri))}</url>\n"


def _others(place: Place, uri: str) -> Iterator[str]:
    for language in place.languages:
        href = quoteattr(place.page(uri, language))
        yield f'<xhtml:link rel="alternate" hreflang="{language}" href={href}/>'
