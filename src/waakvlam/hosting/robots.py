"""The file `robots.txt`: what search engines may read."""

from __future__ import annotations

from waakvlam.hosting.place import Place

NAME = "robots.txt"
SITEMAP = "sitemap.xml"


def robots(place: Place) -> str:
    """Let search engines read everything, and tell where everything is."""
    where = f"Sitemap: {place.address}{SITEMAP}\n" if place.address else ""
    return f"User-agent: *\nDisallow:\n{where}"


def no_robots() -> str:
    """Ask search engines to stay out."""
    return "User-agent: *\nDisallow: /\n"
