"""What a text is built of, to compare a translation with its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waakvlam.text.citing import CITATION
from waakvlam.text.parser import is_outside, make_parser

Part = Literal["headings", "blocks", "tables", "sources", "links"]
"""What may differ."""

_MARKED = ("#", "::", "|", "[")
"""What every text has that is built of more than paragraphs and lists."""


_CELLS = ("th_open", "td_open")


class StructureReader:
    """Compares texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser: MarkdownIt = make_parser(lambda _target: True)

    def differences(self, source: str, text: str) -> Iterator[Part]:
        """Return in what a translation is built otherwise than its source."""
        if not any(mark in source or mark in text for mark in _MARKED):
            return
        ours = self._structure(source)
        theirs = self._structure(text)
        yield from (part for part in ours if ours[part] != theirs[part])

    def _structure(self, text: str) -> dict[Part, object]:
        tokens = self._parser.parse(str(text))
        inline = [child for token in tokens for child in token.children or ()]
        return {
            "headings": [token.tag for token in tokens if token.type == "heading_open"],
            "blocks": [token.type for token in tokens if _is_block(token)],
            "tables": Counter(token.type for token in tokens if token.type in _CELLS),
            "sources": {token.content for token in inline if token.type == CITATION},
            "links": set(_targets(inline)),
        }


def _is_block(token: Token) -> bool:
    return token.type.startswith("container_") and token.nesting == 1


def _targets(tokens: Sequence[Token]) -> Iterator[str]:
    """Return the content and the numbers to which a text leads; other sites may differ."""
    for token in tokens:
        address = str(token.attrs.get("href", token.attrs.get("src", "")))
        if address and (not is_outside(address) or address.startswith("tel:")):
            yield address
