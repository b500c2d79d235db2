"""Put the words that a page explains into the tokens of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from waakvlam.text.marks import Marks

_LEFT_ALONE = ("heading", "container_danger", "container_doors")
"""Blocks in which words stay as they are."""


def explain_words(tokens: Sequence[Token], marks: Marks) -> None:
    """Explain words in running text: not in headings, links, images and code."""
    closed: list[str] = []
    for token in tokens:
        kind = token.type.removesuffix("_open").removesuffix("_close")
        if kind in _LEFT_ALONE:
            closed.append(kind) if token.nesting == 1 else closed.pop()
        elif token.type == "inline" and not closed:
            token.children = list(_explained(token.children or (), marks))


def _explained(tokens: Sequence[Token], marks: Marks) -> Iterator[Token]:
    links = 0
    for token in tokens:
        links += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type == "text" and not links:
            yield from _split(token, marks)
        else:
            yield token


def _split(token: Token, marks: Marks) -> Iterator[Token]:
    last = 0
    for start, end, html in marks.explain(token.content):
        yield _piece("text", token.content[last:start])
        yield _piece("html_inline", html)
        last = end
    yield _piece("text", token.content[last:]) if last else token


def _piece(kind: str, content: str) -> Token:
    piece = Token(kind, "", 0)
    piece.content = content
    return piece
