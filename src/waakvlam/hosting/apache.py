"""The file `.htaccess` for Apache 2.4, in the folder of the site (`AllowOverride All`)."""

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
    NOT_FOUND,
    TYPES,
    UNCHANGING,
)
from waakvlam.hosting.place import Place
from waakvlam.hosting.policy import COUNTING, STRICT

NAME = ".htaccess"

_ABOVE = """\
# Headers for Apache 2.4. Needs `AllowOverride All` and mod_headers; without mod_headers the site
# gives an error instead of pages that nothing protects.
# Headers voor Apache 2.4. Nodig: `AllowOverride All` en mod_headers."""


def apache(place: Place) -> str:
    """Return the lines for Apache."""
    return "\n".join([_ABOVE, *_headers(), *_exceptions(place), *_files(place), ""])


def _headers() -> Iterator[str]:
    for name, value in {
        "Content-Security-Policy": STRICT.header,
        "Cache-Control": ASK,
        **HEADERS,
    }.items():
        yield _header(name, value)


def _header(name: str, value: str) -> str:
    return f"Header always set {name} {_quoted(value)}"


def _exceptions(place: Place) -> Iterator[str]:
    top = re.escape(place.top)
    wide = "|".join(map(re.escape, place.counting))
    yield _when(f"^{top}(?:{wide})", _header("Content-Security-Policy", COUNTING.header))
    # Only for what was found: nobody should remember for a year that a file was not there.
    yield _when(
        f"^{top}{UNCHANGING}", _header("Cache-Control", FOREVER), " && -f %{REQUEST_FILENAME}"
    )


def _when(pattern: str, does: str, also: str = "") -> str:
    if "#" in pattern or '"' in pattern:
        raise ValueError(f"Apache would not read {pattern!r} as it is")
    return f'<If "%{{REQUEST_URI}} =~ m#{pattern}#{also}">\n    {does}\n</If>'


def _files(place: Place) -> Iterator[str]:
    yield "Options -Indexes\nDirectoryIndex index.html\nServerSignature Off"
    for status in ERRORS:
        yield f"ErrorDocument {status} {_quoted(place.top + NOT_FOUND)}"
    yield "AddDefaultCharset utf-8\nAddCharset utf-8 .css .js .mjs .json .txt .xml .svg"
    for ending, kind in TYPES.items():
        yield f"AddType {kind} {ending}"
    yield f'<Files "{FEED}">\n    ForceType {FEED_TYPE}\n</Files>'
    yield '<FilesMatch "^(?:_headers|web\\.config)$">\n    Require all denied\n</FilesMatch>'
    types = " ".join(("text/html", *COMPRESSED))
    yield f"<IfModule mod_deflate.c>\n    AddOutputFilterByType DEFLATE {types}\n</IfModule>"


def _quoted(value: str) -> str:
    """Write a value so that Apache reads it as it is; `%` begins a format in a header."""
    if re.search(r"[\r\n]", value):
        raise ValueError(f"Apache would not read {value!r} as it is")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'
