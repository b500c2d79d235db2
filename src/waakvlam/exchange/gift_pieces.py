"""Pieces of a GIFT file that know their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from waakvlam.diagnostics import Span
from waakvlam.exchange.bank import Form, Rich
from waakvlam.source.files import SourceFile

_ESCAPED = re.compile(r"\\([\\:#={}~n])", re.DOTALL)
_FORM = re.compile(r"\[(html|moodle|plain|markdown)\]")
_TAGGED = re.compile(r"</?[a-zA-Z][^>]*>|&[#\w]+;")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the text of a file."""

    source: SourceFile
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

    def without(self, pattern: re.Pattern[str]) -> Piece:
        """Return it with spaces where a pattern stands, so that all places stay."""
        blank = pattern.sub(lambda found: " " * len(found[0]), self.text)
        text = self.source.text
        cleaned = text[: self.start] + blank + text[self.end :]
        source = SourceFile(self.source.path, self.source.language, cleaned)
        return Piece(source, self.start, self.end)

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
