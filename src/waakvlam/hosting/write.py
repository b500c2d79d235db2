"""Write what a web host needs: some files in the folder of the site, some beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from waakvlam.hosting import (
    apache,
    caddy,
    feed,
    iis,
    nginx,
    robots,
    security_txt,
    sitemap,
    underscore,
)
from waakvlam.hosting.place import Place
from waakvlam.model.site import Site

INSIDE: Mapping[str, Callable[[Place], str]] = {
    apache.NAME: apache.apache,
    iis.NAME: iis.iis,
    underscore.NAME: underscore.underscore,
}
"""Files that hosts look for in the folder of the site itself."""

BESIDE: Mapping[str, Callable[[Place], str]] = {nginx.NAME: nginx.nginx, caddy.NAME: caddy.caddy}
"""Files for the operator of a host, which are not published."""


def beside(site_dir: Path) -> Path:
    """Return the folder for the operator: `site-hosting` beside `site`."""
    return site_dir.with_name(f"{site_dir.name}-hosting")


def write_hosting(
    site_dir: Path, place: Place, sites: Mapping[str, Site], uris: Collection[str]
) -> bool:
    """Write what hosts look for in a site; tell whether it says where to report a weakness.

    `uris` are the pages that readers may be led to, as site paths.
    """
    files = {name: make(place) for name, make in INSIDE.items()}
    files |= dict(_published(place, sites, uris))
    _write(site_dir, files)
    return security_txt.NAME in files


def write_beside(site_dir: Path, place: Place) -> Path:
    """Write the settings for the operator, and return the folder."""
    folder = beside(site_dir)
    _write(folder, {name: make(place) for name, make in BESIDE.items()})
    return folder


def _published(
    place: Place, sites: Mapping[str, Site], uris: Collection[str]
) -> Iterator[tuple[str, str]]:
    first = sites[place.languages[0]]
    security = security_txt.security_txt(
        first.programme.security, place, first.as_of or date.today()
    )
    if security is not None:
        yield security_txt.NAME, security
    yield robots.NAME, robots.robots(place)
    yield sitemap.NAME, sitemap.sitemap(place, uris, feed.reviewed_days(first))
    for language, site in sites.items():
        yield f"{place.folder(language)}{feed.NAME}", feed.feed(site, place)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
