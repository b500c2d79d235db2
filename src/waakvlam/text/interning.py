"""What is for internal use: what stands between `::: intern` and `:::`."""

from __future__ import annotations

from collections.abc import Iterator

from waakvlam.characters import with_plain_line_ends
from waakvlam.model.fields import Markdown
from waakvlam.text.parser import INTERN, make_parser
from waakvlam.text.reviewing import outer_blocks


class InternReader:
    """Takes the blocks for internal use out of texts; keeps its parser, and no text."""

    def __init__(self) -> None:
        self._parser = make_parser(lambda _target: True)

    def split(self, text: Markdown) -> tuple[Markdown, tuple[Markdown, ...]]:
        """Return the text with empty lines where those blocks stood, and the blocks."""
        if INTERN not in text:
            return text, ()
        lines = with_plain_line_ends(text).split("\n")
        blocks = list(outer_blocks(self._parser.parse(str(text)), INTERN))
        taken = tuple(self._taken(text, lines, blocks))
        for first, last in blocks:
            lines[first : last + 1] = [""] * (min(last + 1, len(lines)) - first)
        return (Markdown("\n".join(lines), text), taken) if blocks else (text, ())

    def _taken(
        self, text: Markdown, lines: list[str], blocks: list[tuple[int, int]]
    ) -> Iterator[Markdown]:
        for first, last in blocks:
            block = Markdown("\n".join(lines[first + 1 : last]), text)
            block.mark = text.place(first, 0)
            yield block
