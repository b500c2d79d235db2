"""What experts still have to review, for a list that can be printed and signed off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from waakvlam.diagnostics import Span
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.page import Page
from waakvlam.model.site import Site
from waakvlam.pages.contents import Shown, shown_contents
from waakvlam.text.reviewing import ReviewReader

SAYING = ("title", "term", "text", "body", "explanation", "ordinary_explanation")
"""Fields of a part that say what is to be reviewed, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that an expert still has to review."""

    texts: tuple[Text, ...]
    """What it says."""

    sources: tuple[str, ...]
    """Ids of the sources of this part, besides those that its texts cite."""

    place: Span
    """Where an author takes the mark away."""


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one page."""

    shown: Shown
    statements: tuple[Statement, ...]
    first: int
    """Number of the first statement in the whole list."""


def to_review(site: Site, words: Mapping[str, str]) -> tuple[Group, ...]:
    """Return exactly what is marked as to be reviewed, by page."""
    groups: list[Group] = []
    reader = ReviewReader()
    number = 1
    for shown in shown_contents(site, words):
        statements = tuple(_marked(shown.content, reader))
        if statements:
            groups.append(Group(shown, statements, number))
            number += len(statements)
    return tuple(groups)


def _marked(value: Any, reader: ReviewReader) -> Iterator[Statement]:
    if isinstance(value, Markdown):
        for block in reader.blocks(value):
            yield Statement((block,), (), block.span)
    elif getattr(value, "to_be_reviewed", False):
        yield _statement(value)
    else:
        for part in _parts(value):
            yield from _marked(part, reader)


def _parts(value: Any) -> Iterator[Any]:
    if isinstance(value, Page):
        yield value.body
    elif isinstance(value, BaseModel):
        yield from (part for _, part in value)
    elif isinstance(value, tuple):
        yield from value


def _statement(part: Any) -> Statement:
    found = (getattr(part, field, None) for field in SAYING)
    texts = tuple(text for text in found if isinstance(text, Text))
    return Statement(texts, tuple(part.sources), part.place("to_be_reviewed"))
