"""Texts beside the texts that they translate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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


def pairs(base: Content, other: Content) -> Sequence[Pair]:
    """Return the translated texts of a document, and of everything in it."""
    found: list[Pair] = []
    _gather(base, other, "", found)
    return found


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


def _gather(base: Content, other: Content, above: str, found: list[Pair]) -> None:
    theirs = other.__dict__
    for field, source in base.__dict__.items():
        value = theirs.get(field)
        if isinstance(source, Text):
            if isinstance(value, Text) and source.language != value.language:
                found.append(Pair(above + field, source, value))
        elif isinstance(source, tuple) and isinstance(value, tuple):
            _gather_items(source, value, f"{above}{field}/", found)
        elif isinstance(source, Content) and isinstance(value, Content):
            _gather(source, value, f"{above}{field}/", found)


def _gather_items(
    base: tuple[object, ...], other: tuple[object, ...], above: str, found: list[Pair]
) -> None:
    theirs: Mapping[str, Item] = {one.id: one for one in other if isinstance(one, Item)}
    for one in base:
        if isinstance(one, Item) and one.id in theirs:
            _gather(one, theirs[one.id], f"{above}{one.id}/", found)
