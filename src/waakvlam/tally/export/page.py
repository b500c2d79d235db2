"""The frame of a report as one HTML file: no script, and nothing from elsewhere."""

from __future__ import annotations

import base64
import hashlib

from waakvlam.tally.export.markup import Html, element
from waakvlam.tally.export.style import STYLE


def html_page(title: str, language: str, *body: Html) -> bytes:
    """Return a whole page with the style of the reports."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(STYLE)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        Html(f"<style>{STYLE}</style>"),
    )
    page = element("html", head, element("body", *body), lang=language)
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
