"""The places to which a Markdown text refers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from waakvlam.characters import with_plain_line_ends
from waakvlam.text.citing import CITATION, MARK
from waakvlam.text.parser import is_image, is_link, is_outside, make_parser


class Target(NamedTuple):
    """A link to content, or an image."""

    kind: str
    """`module`, `quiz`, `checklist`, `role`, `page`, `image` or `source`."""

    name: str
    """The id, the page's path or the image's path, without a fragment; a source is cited."""

    line: int
    """Line in the text, counted from 0."""

    column: int


class TargetReader:
    """Reads targets out of texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser: MarkdownIt = make_parser(lambda _target: True)

    def targets(self, text: str) -> Iterator[Target]:
        """Return what a text refers to, in order."""
        if "](" not in text and "]:" not in text and MARK not in text:
            return
        lines = with_plain_line_ends(text).split("\n")
        for token in self._parser.parse(str(text)):
            for child in token.children or ():
                yield from _target(child, lines, token.map or [0, len(lines)])


def cited(text: str, reader: TargetReader) -> Iterator[str]:
    """Return the ids of the sources that a text cites, in order."""
    if MARK in text:
        yield from (target.name for target in reader.targets(text) if target.kind == "source")


def _target(token: Token, lines: Sequence[str], block: Sequence[int]) -> Iterator[Target]:
    found = _named(token)
    if found is None:
        return
    kind, name, written = found
    for number in range(block[0], min(block[1], len(lines))):
        column = lines[number].find(written)
        if column >= 0:
            yield Target(kind, name, number, column + len(written) - len(written.lstrip("[@")))
            return
    yield Target(kind, name, block[0], 0)


def _named(token: Token) -> tuple[str, str, str] | None:
    """Return the kind and the name of a target, and how it was written."""
    if token.type == CITATION:
        return "source", token.content, f"{MARK}{token.content}]"
    address = str(token.attrs.get("href", token.attrs.get("src", "")))
    if token.type == "image" and is_image(address):
        return "image", address, address
    if token.type != "link_open" or is_outside(address) or not is_link(address):
        return None
    kind, _, name = address.partition(":")
    return kind, name.partition("#")[0], address
