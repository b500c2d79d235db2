"""Files as DuckDB must have them: one record for each line, whatever stands in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import repeat
from pathlib import Path

from waakvlam.receipts.items import Place
from waakvlam.receipts.lines import LONGEST, CompletionLines

_CHUNK = 1 << 20
_PATTERN = re.compile(r"[*?\[\]]")
"""What DuckDB would take for the names of several files."""

_SURE = re.compile(
    rb'\{"format":"waakvlam-completion","version":[0-9],"owner":"[0-9a-z]{12}"'
    rb'(?:,"(?:municipality|workplace|assignment|quiz)":"(?:[a-z][a-z0-9-]*+)?"){4}'
    rb'(?:,"(?:revision|score|max|attempts)":[0-9]{1,7}){4}'
    rb',"day":"[0-9]{4}-[0-9]{2}-[0-9]{2}","language":"[a-z]{2}","first":"[01a-z-]{1,200}"\}'
)
"""A line in which no name or number of a person stands: the copy holds no other."""

_place = partial(tuple.__new__, Place)
_ODD = b"?\n"
"""Stands for a line that only Python can read."""


@dataclass(slots=True)
class ReadFile:
    """A file that was read: its lines are records, but for the rejected ones."""

    lines: CompletionLines
    start: int
    """How many records were read before it; records are numbered from 0."""

    rejected: list[int]
    """Numbers of lines, in order."""

    odd: set[int] = field(init=False)
    """Numbers of all lines that are not plain."""

    _shifted: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.odd = set(self.rejected)
        self._shifted = [line - before for before, line in enumerate(self.rejected)]

    def places(self, records: Iterable[int]) -> Iterator[Place]:
        """Tell where records stand."""
        source, none, empty = repeat(self.lines.source), repeat(0), repeat("")
        numbers = self._numbers(records)
        return map(_place, zip(source, none, empty, empty, numbers, empty, strict=False))

    def add_odd(self, record: int) -> None:
        """Remember that a record is not plain."""
        self.odd.update(self._numbers([record]))

    def _numbers(self, records: Iterable[int]) -> Iterable[int]:
        """Return the numbers of their lines."""
        numbers = map((1 - self.start).__add__, records)
        if not self._shifted:
            return numbers
        return (at + bisect_right(self._shifted, at) for at in numbers)


def is_pattern(path: Path) -> bool:
    """Tell whether DuckDB would look for several files."""
    return _PATTERN.search(str(path)) is not None


def size_of_lines(path: Path) -> int:
    """Return the bytes of a file, and of the end of its last line where that is missing."""
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(size - 1, 0))
        return size + (file.read() not in {b"\n", b""})


def count_lines(path: Path) -> int:
    """Count the lines of a file."""
    number, last = 0, b"\n"
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_CHUNK):
            number += len(chunk) - len(chunk.replace(b"\n", b""))  # Half the time of `count`.
            last = chunk[-1:]
    return number + (last != b"\n")


def write_regular(path: Path, copy: Path) -> None:
    """Write a copy in which each line is a record."""
    with path.open("rb") as lines, copy.open("wb") as file:
        for line in lines:
            file.write(_made_regular(line))


def _made_regular(line: bytes) -> bytes:
    kept = line.rstrip(b"\r\n")
    is_sure = len(kept) <= LONGEST and _SURE.fullmatch(kept)
    return kept + b"\n" if is_sure else _ODD


def lines_at(lines: CompletionLines, numbers: Iterable[int]) -> Iterator[tuple[Place, str]]:
    """Give the lines with these numbers, empty ones left out."""
    wanted = frozenset(numbers)
    if not wanted:
        return
    with lines.path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if number in wanted and line.strip():
                yield Place(lines.source, line=number), line
