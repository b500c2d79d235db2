"""The file `security.txt` (RFC 9116): where to report a weakness of the site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from waakvlam.hosting.place import Place
from waakvlam.model.programme import Security

NAME = ".well-known/security.txt"


def security_txt(security: Security | None, place: Place, day: date) -> str | None:
    """Return the text; nothing when nobody is named, or when it is no longer right."""
    if security is None or security.until <= day or not (security.mail or security.address):
        return None
    return "".join(f"{line}\n" for line in _lines(security, place))


def _lines(security: Security, place: Place) -> Iterator[str]:
    if security.mail:
        yield f"Contact: mailto:{security.mail}"
    if security.address:
        yield f"Contact: {security.address}"
    yield f"Expires: {security.until.isoformat()}T00:00:00Z"
    yield f"Preferred-Languages: {', '.join(place.languages)}"
    if place.host:
        yield f"Canonical: {place.host}/{NAME}"
