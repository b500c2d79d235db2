"""Cut a text into its blocks, to spread it over slides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from waakvlam.text.parser import make_parser


class BlockReader:
    """Cuts texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser = make_parser(lambda _target: True)

    def blocks(self, markdown: str) -> tuple[str, ...]:
        """Return the blocks of a text; what leads in a list or a table stays with it."""
        lines = str(markdown).split("\n")
        starts = [*self._starts(str(markdown)), len(lines)]
        pieces = ("\n".join(lines[start:end]).strip() for start, end in pairwise(starts))
        return tuple(_joined(filter(None, pieces)))

    def _starts(self, markdown: str) -> Iterator[int]:
        for token in self._parser.parse(markdown):
            if token.level == 0 and token.nesting >= 0 and token.map:
                yield token.map[0]


def _joined(pieces: Iterable[str]) -> Iterator[str]:
    """Put a heading, and a line that ends with a colon, before what it leads in."""
    waiting = ""
    for piece in pieces:
        waiting = f"{waiting}\n\n{piece}" if waiting else piece
        if not (piece.startswith("#") or piece.endswith(":")):
            yield waiting
            waiting = ""
    if waiting:
        yield waiting
