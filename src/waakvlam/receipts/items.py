"""What comes out of a source: receipts, and refusals that say why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from waakvlam.receipts.receipt import Receipt


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands; it never holds text from the source itself."""

    source: str
    """Name of the file, relative to what was asked for, with `/`."""

    part: str = ""
    """Number of the part inside a mail, such as `2.1`; empty elsewhere."""

    line: int = 0
    """Line in the file or part, from 1; 0 for the whole."""

    def __str__(self) -> str:
        part = f"#{self.part}" if self.part else ""
        return f"{self.source}{part}:{self.line}" if self.line else f"{self.source}{part}"


@dataclass(frozen=True, slots=True)
class Found:
    """A receipt that was read."""

    receipt: Receipt
    place: Place


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be read as a receipt."""

    code: str
    place: Place
    args: Mapping[str, str] = field(default_factory=dict)
    """Values for the sentence; only numbers and names of our own, never text from the source."""

    block: str = ""
    """What stood there, as far as it surely belongs to the receipt."""


Item = Found | Refusal


class UnreadableError(Exception):
    """Letters that do not make a receipt."""

    def __init__(self, code: str, **args: str) -> None:
        super().__init__(code)
        self.code = code
        self.args_by_name = args
