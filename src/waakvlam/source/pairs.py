"""Texts beside the texts that they translate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from waakvlam.model.base import Content, Item
from waakvlam.model.fields import Text
from waakvlam.model.page import Page

_BLOCK = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_START = re.compile(r"\S")


PAGE = "page"
"""Key of the body of a hand-written page."""


class Pair(NamedTuple):
    """A text and its translation."""

    key: str
    """Where it stands in its document: `sections/kijken/body`."""

    source: Text
    text: Text

    @property
    def is_page(self) -> bool:
        """Tell whether this is the body of a page, of which each paragraph counts."""
        return self.key == PAGE


def pairs(base: Content, other: Content, above: str = "") -> Iterator[Pair]:
    """Return the translated texts of a document, and of everything in it."""
    for field, source in base.__dict__.items():
        yield from _pairs(source, other.__dict__.get(field), above + field)


def page_pairs(base: Page, other: Page) -> Iterator[Pair]:
    """Return title and body of a page, when it is translated."""
    if base.title.language != other.title.language:
        yield Pair("title", base.title, other.title)
        yield Pair(PAGE, base.body, other.body)


def blocks(body: Text) -> Iterator[tuple[int, str]]:
    """Return the paragraphs, lists and tables of a page, each with its line from 0."""
    for found in _BLOCK.finditer(body):
        start = _START.search(found[0])
        if start is not None:
            yield body.count("\n", 0, found.start() + start.start()), found[0]


def _pairs(source: object, other: object, key: str) -> Iterator[Pair]:
    if isinstance(source, Text) and isinstance(other, Text):
        if source.language != other.language:
            yield Pair(key, source, other)
    elif isinstance(source, Content) and isinstance(other, Content):
        yield from pairs(source, other, f"{key}/")
    elif isinstance(source, tuple) and isinstance(other, tuple):
        theirs: Mapping[str, Item] = {one.id: one for one in other if isinstance(one, Item)}
        for one in source:
            if isinstance(one, Item) and one.id in theirs:
                yield from pairs(one, theirs[one.id], f"{key}/{one.id}/")
