"""What comes out of a source: receipts, and refusals that say why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from waakvlam.receipts.receipt import Receipt

NO_VALUES: Mapping[str, str] = MappingProxyType({})
"""What a sentence needs that tells nothing in particular."""


class Place(NamedTuple):
    """Where something stands; of a source it holds names of files and sheets, never its text."""

    source: str
    """Name of the file, relative to what was asked for, with `/`; a file in a zip follows it."""

    message: int = 0
    """Number of the message in a mailbox, from 1; 0 elsewhere."""

    part: str = ""
    """Number of the part inside a mail or list, such as `2.1`; empty elsewhere."""

    sheet: str = ""
    """Name of the sheet in a workbook; empty elsewhere."""

    line: int = 0
    """Line in the file or part, or row of a table, from 1; 0 for the whole."""

    column: str = ""
    """Letters of the column in a table; empty elsewhere."""

    def at_line(self, line: int) -> Place:
        """Return another line of the same text."""
        source, message, part, sheet, _, column = self
        return tuple.__new__(Place, (source, message, part, sheet, line, column))

    def in_message(self, message: int) -> Place:
        """Return a message of this mailbox."""
        return tuple.__new__(Place, (self.source, message, *self[2:]))

    def __str__(self) -> str:
        inside = ""
        if self.message or self.part:
            inside = "/".join(filter(None, (str(self.message or ""), self.part)))
        whole = f"{self.source}#{inside}" if inside else self.source
        if self.sheet or self.column:
            cell = f"{self.column}{self.line}" if self.line else ""
            return "!".join(filter(None, (whole, self.sheet, cell)))
        return f"{whole}:{self.line}" if self.line else whole


class Found(NamedTuple):
    """A receipt that was read."""

    receipt: Receipt
    place: Place
    notes: tuple[str, ...] = ()
    """Codes of what is good to know about it; they are told as a number for each code."""


class Refusal(NamedTuple):
    """Something that could not be read as a receipt."""

    code: str
    place: Place
    args: Mapping[str, str] = NO_VALUES
    """Values for the sentence: numbers, our own names, names of sheets; never text of a source."""

    block: str = ""
    """What stood there, as far as it surely belongs to the receipt."""

    notes: tuple[str, ...] = ()
    """Codes of what is good to know about it, as of a receipt that was read."""


class Notice(NamedTuple):
    """Something to know about a source; nothing is lost by it, and it is not counted as read."""

    code: str
    place: Place
    args: Mapping[str, str] = NO_VALUES
    """Values for the sentence; only numbers and names of our own."""


class Part(NamedTuple):
    """A file inside another, still to be read."""

    kind: str
    """Suffix by which its reader is chosen."""

    content: bytes
    place: Place


Answer = Found | Refusal
"""What is counted as read."""

Item = Answer | Notice


class UnreadableError(Exception):
    """Letters that do not make a receipt."""

    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code)
        self.code = code
        self.args_by_name = args
