"""Go through the parts and texts of a document."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.model.base import Content
from waakvlam.model.fields import Text
from waakvlam.source.scope import Scope


def parts(content: Content) -> Iterator[Content]:
    """Return a document and everything in it."""
    yield content
    for value in content.__dict__.values():
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Content):
                yield from parts(inner)


def all_parts(scope: Scope) -> Iterator[Content]:
    """Return every part of every document."""
    for document in scope.everything():
        yield from parts(document)


def own_texts(scope: Scope) -> Iterator[Text]:
    """Return the texts that are written in the language of the scope."""
    for part in all_parts(scope):
        for value in part.__dict__.values():
            if isinstance(value, Text) and value.language == scope.language:
                yield value
    for page in scope.pages.values():
        if page.title.language == scope.language:
            yield page.title
            yield page.body
