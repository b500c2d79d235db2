"""Statements that an expert still has to review: what stands between `::: review` and `:::`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from waakvlam.characters import with_plain_line_ends
from waakvlam.model.fields import Markdown
from waakvlam.text.parser import make_parser


class ReviewReader:
    """Reads blocks to review out of texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser = make_parser(lambda _target: True)

    def blocks(self, text: Markdown) -> Iterator[Markdown]:
        """Return what stands in each block to review, in order, with its place."""
        if "review" not in text:
            return
        lines = with_plain_line_ends(text).split("\n")
        for first, last in outer_blocks(self._parser.parse(str(text)), "review"):
            block = Markdown(textwrap.dedent("\n".join(lines[first + 1 : last])).strip(), text)
            block.mark = text.place(first, 0)
            yield block


def outer_blocks(tokens: Sequence[Token], name: str) -> Iterator[tuple[int, int]]:
    """Return the lines of the marks of each block of a name, but not of those inside another."""
    depth = 0
    for token in tokens:
        if token.type == f"container_{name}_open" and token.map is not None:
            if depth == 0:
                yield token.map[0], token.map[1]
            depth += 1
        elif token.type == f"container_{name}_close":
            depth -= 1
