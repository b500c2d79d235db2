"""The sentences of a text, with their lines: to judge how easy it reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINK = re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)|\[@[^\]\n]*\]")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]+[.)])[ \t]+|[ \t]*#+[ \t]+")
_SIGNS = re.compile(r"[*_`]")
_END = re.compile(r"[.!?…:;]+[»”’\"')]*(?=\s|$)")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|[0-9][\w.,%-]*")


class Sentence(NamedTuple):
    """A sentence, or what stands between two full stops, colons or semicolons."""

    line: int
    """Line in the text, counted from 0."""

    words: tuple[str, ...]


def sentences(text: str) -> Iterator[Sentence]:
    """Return the sentences of a Markdown text; rows of a table are left out."""
    for line, block in _blocks(text):
        start = 0
        for end in [*(found.end() for found in _END.finditer(block)), len(block)]:
            words = tuple(_WORD.findall(block[start:end]))
            if words:
                first = start + len(block[start:end]) - len(block[start:end].lstrip())
                yield Sentence(line + block.count("\n", 0, first), words)
            start = end


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Return paragraphs and items of lists without marks, with the line on which each begins."""
    first, kept = 0, list[str]()
    for number, line in enumerate(text.split("\n")):
        if not line.strip() or line.lstrip().startswith(("|", ":::")):
            yield first, "\n".join(kept)
            kept = []
            continue
        if _ITEM.match(line) and kept:
            yield first, "\n".join(kept)
            kept = []
        first = number if not kept else first
        kept.append(_bare(line))
    yield first, "\n".join(kept)


def _bare(line: str) -> str:
    item = _ITEM.match(line)
    shown = _LINK.sub(lambda found: found[1] or "", line[item.end() :] if item else line)
    return _SIGNS.sub("", shown)
