"""The words of a Markdown text, for descriptions and search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from waakvlam.text.parser import make_parser

_WORDS = ("text", "code_inline", "code_block", "fence", "text_special")
_BREAKS = ("softbreak", "hardbreak")


def plain(markdown: str) -> str:
    """Return the words of a text on one line, without marks and addresses."""
    tokens = make_parser(lambda _target: True).parse(str(markdown))
    return " ".join("".join(_words(tokens)).split())


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.children:
            yield from _words(token.children)
        elif token.type in _WORDS:
            yield token.content
        if token.type in _BREAKS or token.block:
            yield " "
