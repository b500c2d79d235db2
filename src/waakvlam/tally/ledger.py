"""The ledger: what was counted in an earlier period, as hashes alone.

Whoever keeps a folder of receipts for each month gives the same ledger every time, so that a
receipt that comes again is a duplicate. One line is one completion:

    sequence  day of the tally  hash  checksum of the line

Order is that of the sequence, never of the clock. A line that is damaged is named and kept.
What learning systems tell is left out: they tell everything again each time, and the hash of
a number from there could be guessed.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from waakvlam.receipts.completion import Completion
from waakvlam.tally.completions import Judged, Uncounted
from waakvlam.tally.errors import wrong_use

NAME = "waakvlam-ledger.txt"
_FORMAT = "waakvlam-ledger"
_VERSION = 1
_HEADER = re.compile(rf"{_FORMAT} ([1-9][0-9]{{0,3}})", re.ASCII)
_LINE = re.compile(
    r"(?P<sequence>[1-9][0-9]{0,8}) (?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}) (?P<hash>[0-9a-f]{32})"
    r" (?P<checksum>[0-9a-f]{8})"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One completion that was counted."""

    sequence: int
    day: str
    hash: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was counted before, and what could not be read."""

    entries: tuple[Entry, ...] = ()
    damaged: tuple[tuple[int, str], ...] = ()
    """Number and text of each damaged line; they stay in the file."""

    @property
    def last(self) -> Entry | None:
        """Return the newest entry."""
        return max(self.entries, key=lambda each: each.sequence, default=None)

    def is_ahead(self, as_of: date) -> bool:
        """Tell whether an earlier tally was of a later day: a clock went back."""
        return self.last is not None and as_of.isoformat() < self.last.day

    def before(self, as_of: date) -> Ledger:
        """Return what other tallies counted: a tally of the last day again is the same one."""
        last = self.last
        if last is None or last.day != as_of.isoformat():
            return self
        kept = tuple(each for each in self.entries if each.sequence != last.sequence)
        return replace(self, entries=kept)

    @property
    def hashes(self) -> frozenset[str]:
        """Return what was counted."""
        return frozenset(each.hash for each in self.entries)

    def with_counted(
        self, counted: Iterable[Completion], as_of: date, more: Iterable[str] = ()
    ) -> Ledger:
        """Return the ledger with one more tally; `more` are hashes of codes."""
        sequence = self.last.sequence + 1 if self.last else 1
        day = as_of.isoformat()
        hashes = sorted({*more, *(hash_of(each) for each in counted if each.first)})
        added = tuple(Entry(sequence, day, each) for each in hashes)
        return replace(self, entries=(*self.entries, *added))


def read_ledger(path: Path) -> Ledger:
    """Read the ledger of a folder; one that is not there yet is empty."""
    if not path.exists():
        return Ledger()
    header, *lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    known = _HEADER.fullmatch(header.rstrip("\r"))
    if known is None:
        raise wrong_use("not-a-ledger", path=str(path))
    if int(known[1]) > _VERSION:
        raise wrong_use("newer-ledger", path=str(path), version=known[1])
    return _parsed(lines)


def write_ledger(ledger: Ledger) -> bytes:
    """Return the text of a ledger; damaged lines stay as they were, at the end."""
    lines = [f"{_FORMAT} {_VERSION}", *map(_written, ledger.entries)]
    return "\n".join([*lines, *(text for _, text in ledger.damaged), ""]).encode()


def apart(judged: Judged, ledger: Ledger) -> Judged:
    """Take out of what is counted what was counted before."""
    days = {each.hash: each.day for each in ledger.entries}
    seen = {hash_of(each) for each in judged.counted if each.first} & days.keys()
    if not seen:
        return judged
    repeated = [each for each in judged.counted if each.first and hash_of(each) in seen]
    again = [_seen(each, days[hash_of(each)]) for each in repeated]
    uncounted = sorted((*judged.uncounted, *again), key=lambda each: (each.place, each.code))
    taken = set(map(id, repeated))
    return replace(
        judged,
        counted=tuple(each for each in judged.counted if id(each) not in taken),
        uncounted=tuple(uncounted),
        repeats=tuple(
            each for each in judged.repeats if not each.first or hash_of(each) not in seen
        ),
    )


def hash_of(completion: Completion) -> str:
    """Return the hash of a learner and a quiz."""
    text = f"{_FORMAT}\0{completion.municipality}\0{completion.owner}\0{completion.quiz}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def hash_of_code(assigned: str, owner: str = "") -> str:
    """Return the hash of a code, or of a code and whom it was counted for."""
    text = f"{_FORMAT}\0code\0{assigned}\0{owner}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _seen(completion: Completion, day: str) -> Uncounted:
    args = {"name": completion.quiz, "day": day}
    return Uncounted("seen-before", completion.place, args)


def _parsed(lines: list[str]) -> Ledger:
    entries, damaged = [], []
    for number, text in _numbered(lines):
        match = _LINE.fullmatch(text)
        if match and _checksum(text.rpartition(" ")[0]) == match["checksum"]:
            entries.append(Entry(int(match["sequence"]), match["day"], match["hash"]))
        else:
            damaged.append((number, text))
    return Ledger(tuple(entries), tuple(damaged))


def _numbered(lines: list[str]) -> Iterator[tuple[int, str]]:
    for number, text in enumerate(lines, start=2):
        if text.strip():
            yield number, text.rstrip("\r")


def _written(entry: Entry) -> str:
    text = f"{entry.sequence} {entry.day} {entry.hash}"
    return f"{text} {_checksum(text)}"


def _checksum(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
