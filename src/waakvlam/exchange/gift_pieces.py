"""Pieces of a GIFT file that know their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from waakvlam.diagnostics import Span
from waakvlam.exchange.bank import Form, Rich

_ESCAPED = re.compile(r"\\([\\:#={}~n])", re.DOTALL)
_FORM = re.compile(r"\[(html|moodle|plain|markdown)\]")
_TAGGED = re.compile(r"</?[a-zA-Z][^<>]*>|&[#\w]+;")


@dataclass(frozen=True, slots=True)
class GiftText:
    """The text of a file, in which places are found quickly."""

    path: str
    text: str
    starts: tuple[int, ...]
    """Where each line begins."""

    def span(self, offset: int) -> Span:
        """Return the place of a character."""
        line = bisect_right(self.starts, offset)
        column = offset - self.starts[line - 1] + 1
        return Span(self.path, line, column, column + 1)


def gift_text(path: str, text: str) -> GiftText:
    """Find the lines of a text."""
    ends = (found.end() for found in re.finditer("\n", text))
    return GiftText(path, text, (0, *ends))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text of a file."""

    source: GiftText
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return what stands there."""
        return self.source.text[self.start : self.end]

    def place(self) -> Span:
        """Return where it begins."""
        return self.source.span(self.start)

    def part(self, start: int, end: int | None = None) -> Piece:
        """Return a part of it."""
        last = self.end if end is None else self.start + end
        return Piece(self.source, self.start + start, last)

    def stripped(self) -> Piece:
        """Return it without white space around it."""
        text = self.text
        start = self.start + len(text) - len(text.lstrip())
        return Piece(self.source, start, start + len(text.strip()))

    def find(self, sign: str, start: int = 0) -> int:
        """Return where a sign stands that is not escaped, or -1."""
        found = re.compile(rf"\\.|({re.escape(sign)})", re.DOTALL)
        places = (each.start() for each in found.finditer(self.text, start) if each[1])
        return next(places, -1)

    def split(self, signs: str) -> list[Piece]:
        """Return the parts that begin with one of the signs; what is before them comes first."""
        found = re.compile(rf"\\.|([{re.escape(signs)}])", re.DOTALL)
        starts = [0, *(each.start() for each in found.finditer(self.text) if each[1])]
        ends = [*starts[1:], len(self.text)]
        return [self.part(start, end) for start, end in zip(starts, ends, strict=True)]

    def rich(self, default: Form | None = None) -> Rich:
        """Return it as a text; `[html]` and the like in front say how it is marked."""
        piece = self.stripped()
        named = _FORM.match(piece.text)
        body = piece.part(named.end()).text if named else piece.text
        text = unescaped(body).strip()
        form = named[1] if named else default
        if form == "html" or (form in (None, "moodle") and _TAGGED.search(text)):
            return Rich(text, "html", piece.place())
        return Rich(text, "markdown" if form == "markdown" else "plain", piece.place())


def unescaped(text: str) -> str:
    r"""Return a text with the signs that backslashes protect; `\n` is a line end."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], text)
