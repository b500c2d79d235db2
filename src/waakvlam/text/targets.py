"""The places to which a Markdown text refers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waakvlam.characters import with_plain_line_ends
from waakvlam.text.parser import is_image, is_link, is_outside, make_parser


class Target(NamedTuple):
    """A link to content, or an image."""

    kind: str
    """`module`, `quiz`, `checklist`, `role`, `page` or `image`."""

    name: str
    """The id, the page's path or the image's path, without a fragment."""

    line: int
    """Line in the text, counted from 0."""

    column: int


class TargetReader:
    """Reads targets out of texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser: MarkdownIt = make_parser(lambda _target: True)

    def targets(self, text: str) -> Iterator[Target]:
        """Return what a text refers to, in order."""
        if "](" not in text and "]:" not in text:
            return
        lines = with_plain_line_ends(text).split("\n")
        for token in self._parser.parse(str(text)):
            for child in token.children or ():
                yield from _target(child, lines, token.map or [0, len(lines)])


def _target(token: Token, lines: Sequence[str], block: Sequence[int]) -> Iterator[Target]:
    address = str(token.attrs.get("href", token.attrs.get("src", "")))
    image = token.type == "image" and is_image(address)
    if not image and (token.type != "link_open" or is_outside(address) or not is_link(address)):
        return
    kind, _, name = ("image", "", address) if image else address.partition(":")
    for number in range(block[0], min(block[1], len(lines))):
        column = lines[number].find(address)
        if column >= 0:
            yield Target(kind, name.partition("#")[0], number, column)
            return
    yield Target(kind, name.partition("#")[0], block[0], 0)
