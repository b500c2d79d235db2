"""Take over what an audit of the same day found on pages that are still the same."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waakvlam.audit.evidence import VERSION, Finding, PageResult, View
from waakvlam.audit.site import AuditedPage, page_file

_SEARCH = re.compile(rb'data-wv-(?:search|folder)="[^"]*"')
"""Where search is: another one with every text on any page."""


def digest(site_dir: Path, page: AuditedPage) -> str:
    """Return what is the same as long as a page is; names of its styles and scripts tell theirs."""
    text = page_file(site_dir, page).read_bytes()
    return hashlib.sha256(_SEARCH.sub(b"", text)).hexdigest()[:16]


Key = tuple[AuditedPage, str]
"""A page and its digest."""


def faultless(text: bytes, day: str, versions: Mapping[str, str]) -> dict[Key, PageResult]:
    """Return the pages without findings of an `audit.json`, if it is of this day and these tools.

    Without a text there are none. Raise `ValueError`, `KeyError` or `TypeError` when it is none.
    """
    if not text:
        return {}
    told = json.loads(text)
    same = (told["version"], told["day"], told["versions"]) == (VERSION, day, dict(versions))
    pages = [_page(page) for page in told["pages"] if same and not page["findings"]]
    return {(AuditedPage(page.path, page.language), page.digest): page for page in pages}


def _page(told: Mapping[str, Any]) -> PageResult:
    views = tuple(_view(*view.split()) for view in told["views"])
    unsure = tuple(Finding(**{"text": "", "place": "", **one}) for one in told["unsure"])
    names = (told["path"], told["language"], told["title"])
    return PageResult(*names, views, told["keyboard_stops"], (), unsure, told["digest"])


def _view(width: str, colours: str, state: str) -> View:
    return View(int(width), colours, state)
