"""The lines for Caddy: a snippet to import in the block of the site.

Each header is set under conditions that exclude each other, because Caddy decides by itself in
which order it sets headers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from waakvlam.hosting.headers import (
    ASK,
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

NAME = "waakvlam.caddy"

_ABOVE = """\
# Headers for Caddy. Import this file above the site, and the snippet in it:
#     import /etc/caddy/waakvlam.caddy
#     training.example.org {
#         root * /var/www
#         import waakvlam
#     }
# Headers voor Caddy. Importeer dit bestand boven de site, en het fragment in de site."""


def caddy(place: Place) -> str:
    """Return the lines for Caddy."""
    inside = [*_policies(place), *_caching(place), *_headers(), *_files(place)]
    lines = "\n".join(f"\t{line}" for part in inside for line in part.split("\n"))
    return f"{_ABOVE}\n(waakvlam) {{\n{lines}\n}}\n"


def _policies(place: Place) -> Iterator[str]:
    wide = "|".join(map(re.escape, place.counting))
    there = _quoted(f"^{re.escape(place.top)}(?:{wide})")
    yield from _either("policy", there, "Content-Security-Policy", COUNTING.header, STRICT.header)


def _caching(place: Place) -> Iterator[str]:
    there = _quoted(f"^{re.escape(place.top)}{UNCHANGING}")
    yield from _either("cache", there, "Cache-Control", FOREVER, ASK)


def _either(name: str, there: str, header: str, value: str, otherwise: str) -> Iterator[str]:
    yield f"@waakvlam_{name} path_regexp {there}"
    yield f"@waakvlam_not_{name} not path_regexp {there}"
    yield f"header @waakvlam_{name} {header} {_quoted(value)}"
    yield f"header @waakvlam_not_{name} {header} {_quoted(otherwise)}"


def _headers() -> Iterator[str]:
    lines = [f"\t{name} {_quoted(value)}" for name, value in HEADERS.items()]
    yield "\n".join(["header {", *lines, "}"])
    # On its own: one deletion would keep all headers beside it away from the page for the lost.
    yield "header -Server"


def _files(place: Place) -> Iterator[str]:
    yield "encode zstd gzip"
    for ending, kind in TYPES.items():
        yield f"header *{ending} Content-Type {kind}"
    feed = _quoted(f"^{re.escape(place.top)}(?:[a-z]+/)?{re.escape(FEED)}$")
    yield f"@waakvlam_feed path_regexp {feed}"
    yield f"header @waakvlam_feed Content-Type {_quoted(FEED_TYPE + '; charset=utf-8')}"
    yield f"@waakvlam_hidden path_regexp {_quoted(_without_lookahead(HIDDEN))}"
    yield "error @waakvlam_hidden 404"
    for name in ("/.well-known/security.txt", "/robots.txt") if place.top != "/" else ():
        yield f"rewrite {name} {_quoted(place.top.rstrip('/') + name)}"
    yield "file_server"
    yield f"handle_errors {{\n\trewrite * {_quoted(place.top + NOT_FOUND)}\n\tfile_server\n}}"


def _without_lookahead(pattern: str) -> str:
    """Write «not .well-known» for the expressions of Go, which cannot look ahead."""
    return pattern.replace(r"\.(?!well-known/)", r"\.(?:[^w]|w[^e]|we[^l])")


def _quoted(value: str) -> str:
    """Write a value so that Caddy reads it as it is; braces hold placeholders."""
    if re.search(r"\{[a-z$]|[\r\n]", value):
        raise ValueError(f"Caddy would not read {value!r} as it is")
    return '"' + value.replace('"', '\\"') + '"'
