"""Where in a text a problem stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import unquote


class Problem(NamedTuple):
    """Something that may not stand in a text."""

    line: int
    """Line in the text, counted from 0."""

    column: int
    """Column in that line, counted from 0."""

    length: int
    code: str
    args: Mapping[str, str]


class Search:
    """Finds the place of a word in the lines of a block, from the last place on."""

    def __init__(self, lines: Sequence[str], block: Sequence[int]) -> None:
        self._lines = lines
        self._first, self._last = block[0], max(block[1], block[0] + 1)
        self._line, self._column = self._first, 0

    def at(self, needle: str, code: str, /, **args: str) -> Problem:
        """Make a problem at the next place where the needle stands."""
        return self._at((needle.partition("\n")[0],), 0, code, args)

    def at_target(self, mark: str, target: str, code: str) -> Problem:
        """Make a problem at a target, or at the next mark when it was written otherwise."""
        written = unquote(target)
        needles = (mark + target, mark + written, target, written, mark)
        return self._at(needles, len(mark), code, {"target": written})

    def _at(
        self, needles: Sequence[str], skipped: int, code: str, args: Mapping[str, str]
    ) -> Problem:
        for line in range(self._line, min(self._last, len(self._lines))):
            start = self._column if line == self._line else 0
            places = [(self._lines[line].find(needle, start), needle) for needle in needles]
            found = [place for place in places if place[0] >= 0]
            if found:
                column, needle = min(found, key=lambda place: place[0])
                shift = skipped if len(needle) > skipped and needle in needles[:2] else 0
                self._line, self._column = line, column + max(1, len(needle))
                return Problem(line, column + shift, max(1, len(needle) - shift), code, args)
        return Problem(self._line, 0, 1, code, args)

    @property
    def next_line(self) -> str:
        """Return the line after the block; the mark that closes it stands there."""
        return self._lines[self._last].strip() if self._last < len(self._lines) else ""
