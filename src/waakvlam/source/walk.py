"""Go through the parts and texts of documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from waakvlam.model.base import Content
from waakvlam.model.fields import Text
from waakvlam.model.page import Page


def parts(content: Content) -> Iterator[Content]:
    """Return a document and everything in it."""
    yield content
    for value in content.__dict__.values():
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Content):
                yield from parts(inner)


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
