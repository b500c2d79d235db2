"""Turn a page's Markdown, which is headings and finished HTML, into HTML without a Markdown parser.

Our templates write every heading as `## Words { #id }` on the outermost level, and everything else
inside `<div>` blocks. So finding the headings is all there is to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from waakvlam.pages.literal import without_marks

_PART = re.compile(
    r"(?P<open><div\b)|(?P<close></div>)"
    r"|^(?P<level>#{1,6}) (?P<text>.*?) \{ #(?P<id>[a-z0-9-]+) \}$",
    re.MULTILINE,
)
_TAG = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class Heading:
    """A heading of a page, with the headings below it."""

    level: int
    id: str
    title: str
    """The words, safe as HTML, without tags."""

    below: list[Heading] = field(default_factory=list)


def finished(markdown: str) -> tuple[str, list[Heading]]:
    """Return the HTML of a page, and its headings."""
    pieces: list[str] = []
    headings: list[Heading] = []
    last = 0
    for found in _headings(markdown):
        html = without_marks(found["text"])
        level, name = len(found["level"]), found["id"]
        pieces += (markdown[last : found.start()], f'<h{level} id="{name}">{html}</h{level}>')
        headings.append(Heading(level, name, _TAG.sub("", html)))
        last = found.end()
    return "".join((*pieces, markdown[last:])), _nested(headings)


def _headings(markdown: str) -> Iterator[re.Match[str]]:
    """Find the headings outside blocks; an author's text inside may look like one."""
    depth = 0
    for found in _PART.finditer(markdown):
        if found["level"] is None:
            depth += 1 if found["open"] else -1
        elif depth == 0:
            yield found


def _nested(headings: list[Heading]) -> list[Heading]:
    """Put each heading below the last one of a higher level."""
    top: list[Heading] = []
    above: list[Heading] = []
    for heading in headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].below if above else top).append(heading)
        above.append(heading)
    return top
