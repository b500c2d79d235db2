"""Write an index in few signs; `static/js/core/search/pack.js` reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from waakvlam.search.index import FIELDS, MOST, Counts, Index

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""One sign for six bits."""

SHARD = 60_000
"""Signs of postings in one file; what a site of some hundred pages has, stays in one."""

SMALL_SHARD = 6_000
"""Signs of postings in each file of a larger site: a query loads only those that it needs."""


def pack_stems(stems: Sequence[str]) -> str:
    """Write sorted stems: of each, how much of the one before it goes on, and the rest."""
    return " ".join(_fronted(stems))


def pack_postings(index: Index, stems: Iterable[str]) -> str:
    """Write in which documents each stem stands, in the order of the stems."""
    return " ".join(_places(index, stem) for stem in stems)


def shards(index: Index, stems: Sequence[str], most: int) -> Iterator[tuple[int, str]]:
    """Yield the first stem of each file of postings, by number, and what is in the file."""
    first, gathered, size = 0, list[str](), 0
    for number, stem in enumerate(stems):
        packed = _places(index, stem)
        if gathered and size + len(packed) > most:
            yield first, " ".join(gathered)
            first, gathered, size = number, [], 0
        gathered.append(packed)
        size += len(packed) + 1
    yield first, " ".join(gathered)


def pack_number(number: int) -> str:
    """Write a number, five bits to a sign; the signs of the upper half go on."""
    packed = SIGNS[number & 31]
    while number := number >> 5:
        packed = SIGNS[32 + (number & 31)] + packed
    return packed


def _fronted(stems: Sequence[str]) -> Iterator[str]:
    before = ""
    for stem in stems:
        same = 0
        while same < min(len(before), len(stem), 31) and before[same] == stem[same]:
            same += 1
        yield SIGNS[same] + stem[same:]
        before = stem


def _places(index: Index, stem: str) -> str:
    packed, before = [], -1
    for number, counts in index.postings[stem].items():
        packed.append(pack_number(number - before - 1) + SIGNS[_code(counts)])
        before = number
    return "".join(packed)


def _code(counts: Counts) -> int:
    """Put the fields into six bits: one each, two for how often in the text."""
    title, words, heading, text, part = (counts.get(name, 0) for name in FIELDS)
    flags = bool(title) | bool(words) << 1 | bool(heading) << 2 | bool(part) << 3
    return flags | min(text, MOST) << 4
