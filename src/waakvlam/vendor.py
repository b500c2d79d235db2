"""Programs of others that some pages need: published unchanged, with their licence."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.assets import STATIC, Binary

QR_CODE = "vendor/qrcode-generator-2.0.4/qrcode.js"
"""Makes QR codes; names the version, so that no browser keeps an older one."""

MINISEARCH = "vendor/minisearch-7.2.0/minisearch.js"
"""Scores the documents that hold a word; loaded when somebody searches."""

PYODIDE = "vendor/pyodide-314.0.7/pyodide.mjs"
"""Runs Python in the browser; only the page «Count» loads it."""


def published(script: str) -> Iterator[Binary]:
    """Return the files to publish for a script: everything in its folder."""
    for path in sorted((STATIC / script).parent.iterdir()):
        yield Binary(path.relative_to(STATIC).as_posix(), path.read_bytes())
