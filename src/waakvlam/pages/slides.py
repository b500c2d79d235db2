"""Slides of a module: each section in pieces that can be read from the back of a room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from waakvlam.model.fields import Markdown
from waakvlam.model.module import Module, Section
from waakvlam.pages.meeting import plan_of
from waakvlam.text.blocks import BlockReader

MOST_WORDS = 55
"""Words on a slide, unless one block has more."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A piece of a section."""

    section: Section
    body: Markdown
    part: int
    """Its number in the section, from 1."""

    parts: int
    start: int
    """Seconds from the beginning of the meeting at which it is planned."""


def slides_of(module: Module) -> tuple[Slide, ...]:
    """Return the slides of a module; its pieces share the time of a section by their words."""
    slides: list[Slide] = []
    reader = BlockReader()
    for step in plan_of(module):
        pieces = tuple(_pieces(step.section.body, reader))
        lengths = [_length(piece) for piece in pieces]
        seconds = 60 * (step.section.minutes or 0)
        for number, body in enumerate(pieces):
            before = seconds * sum(lengths[:number]) // sum(lengths)
            start = 60 * step.start + before
            slides.append(Slide(step.section, body, number + 1, len(pieces), start))
    return tuple(slides)


def _pieces(body: Markdown, reader: BlockReader) -> Iterator[Markdown]:
    kept: list[str] = []
    for block in reader.blocks(body):
        if kept and _length("\n\n".join([*kept, block])) > MOST_WORDS:
            yield Markdown("\n\n".join(kept), body)
            kept = []
        kept.append(block)
    yield Markdown("\n\n".join(kept), body)


def _length(text: str) -> int:
    return max(1, sum(word[0] not in "|#:" for word in text.split()))
