"""The lines for nginx: to include in a `server` block.

All headers stand at one level and take their values from variables: a single `add_header` in
a `location` would silently drop all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from waakvlam.hosting.headers import (
    ASK,
    COMPRESSED,
    ERRORS,
    FEED,
    FEED_TYPE,
    FOREVER,
    HEADERS,
    HIDDEN,
    NOT_FOUND,
    TYPES,
    UNCHANGING,
)
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import COUNTING, STRICT

NAME = "nginx.conf"

_ABOVE = """\
# Headers for nginx. Include this file in the server block of the site, below `root`:
#     include /etc/nginx/waakvlam/nginx.conf;
# Headers voor nginx. Neem dit bestand op in het server-blok van de site, onder `root`."""


def nginx(place: Place) -> str:
    """Return the lines for nginx."""
    return "\n".join([_ABOVE, *_variables(place), *_headers(), *_types(), *_locations(place), ""])


def _variables(place: Place) -> Iterator[str]:
    top = re.escape(place.top)
    wide = "|".join(map(re.escape, place.counting))
    yield f"set $waakvlam_policy {_quoted(STRICT.header)};"
    yield f"if ($uri ~ {_quoted(f'^{top}(?:{wide})')}) {{"
    yield f"    set $waakvlam_policy {_quoted(COUNTING.header)};\n}}"
    yield f"set $waakvlam_cache {_quoted(ASK)};"
    yield f"if ($uri ~ {_quoted(f'^{top}{UNCHANGING}')}) {{"
    yield f"    set $waakvlam_cache {_quoted(FOREVER)};\n}}"


def _headers() -> Iterator[str]:
    yield "add_header Content-Security-Policy $waakvlam_policy always;"
    yield "add_header Cache-Control $waakvlam_cache always;"
    for name, value in HEADERS.items():
        yield f"add_header {name} {_quoted(value)} always;"


def _types() -> Iterator[str]:
    yield "server_tokens off;\nautoindex off;\nabsolute_redirect off;\nindex index.html;"
    texts = [one for one in COMPRESSED if one.startswith("text/") or one.endswith("xml")]
    yield f"charset utf-8;\ncharset_types {' '.join(texts)};"
    yield f"gzip on;\ngzip_vary on;\ngzip_types {' '.join(COMPRESSED)};"


def _locations(place: Place) -> Iterator[str]:
    lost = _quoted(place.top + NOT_FOUND)
    yield from (f"error_page {status} =404 {lost};" for status in ERRORS)
    for ending, kind in TYPES.items():
        yield _location(
            f"~ {_quoted(re.escape(ending) + '$')}", f"types {{ }} default_type {kind};"
        )
    feed = _quoted(f"^{re.escape(place.top)}(?:[a-z]+/)?{re.escape(FEED)}$")
    yield _location(f"~ {feed}", f"types {{ }} default_type {FEED_TYPE};")
    yield _location(f"~ {_quoted(HIDDEN)}", "return 404;")
    for name in ("/.well-known/security.txt", "/robots.txt") if place.top != "/" else ():
        below = _quoted(place.top.rstrip("/") + name)
        yield _location(f"= {name}", f"try_files {name} {below} =404;")


def _location(match: str, does: str) -> str:
    return f"location {match} {{ {does} }}"


def _quoted(value: str) -> str:
    """Write a value so that nginx reads it as it is; a dollar before a name is a variable."""
    if re.search(r"\$\w|[\r\n]", value):
        raise ValueError(f"nginx would not read {value!r} as it is")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
