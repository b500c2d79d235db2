"""Go through the parts and texts of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from waakvlam.model.base import Content
from waakvlam.model.fields import Text
from waakvlam.model.page import Page


def parts(content: Content) -> Sequence[Content]:
    """Return a document and everything in it."""
    found: list[Content] = []
    _gather(content, found)
    return found


def _gather(content: Content, found: list[Content]) -> None:
    found.append(content)
    for value in content.__dict__.values():
        if isinstance(value, tuple):
            for inner in value:
                if isinstance(inner, Content):
                    _gather(inner, found)
        elif isinstance(value, Content):
            _gather(value, found)


def texts_in(contents: Iterable[Content], pages: Iterable[Page], language: str) -> Iterator[Text]:
    """Return the texts that are written in a language, not those that fell back."""
    for part in contents:
        for value in part.__dict__.values():
            if isinstance(value, Text) and value.language == language:
                yield value
    for page in pages:
        if page.title.language == language:
            yield page.title
            yield page.body
