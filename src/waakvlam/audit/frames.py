"""Tell on which pages search is the same, so that it is looked at once for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from waakvlam.audit.site import AuditedPage, page_file

AROUND_SEARCH = ("header", "dialog")
"""What is on a page, besides its style, while search is open."""

WITH_ADDRESSES = ("href", "src", "data-wv-search", "data-wv-folder", "data-wv-home")
"""Attributes that lead to the same place from every page, so that they differ."""


def one_of_each(site_dir: Path, pages: Iterable[AuditedPage]) -> frozenset[AuditedPage]:
    """Return the first page of those on which search is the same, letter for letter."""
    firsts: dict[tuple[str, ...], AuditedPage] = {}
    for page in pages:
        text = page_file(site_dir, page).read_text(encoding="utf-8")
        firsts.setdefault(frame(page.language, text), page)
    return frozenset(firsts.values())


def frame(language: str, text: str) -> tuple[str, ...]:
    """Return what is around search in a page, without addresses, and the names of its styles."""
    reader = _Frame()
    reader.feed(text)
    return (language, *reader.parts)


class _Frame(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "link" and ("rel", "stylesheet") in attrs:
            self.parts.append(Path(dict(attrs).get("href") or "").name)
        self.depth += tag in AROUND_SEARCH
        if self.depth:
            kept = [f"{name}={value}" for name, value in attrs if name not in WITH_ADDRESSES]
            self.parts.append(f"<{tag} {' '.join(kept)}>")

    def handle_endtag(self, tag: str) -> None:
        if self.depth:
            self.parts.append(f"</{tag}>")
        self.depth -= tag in AROUND_SEARCH

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.parts.append(data.strip())
