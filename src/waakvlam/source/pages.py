"""Read a hand-written page: its front matter, one title, then its body."""

from __future__ import annotations

import re

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.page import Page
from waakvlam.source.files import SourceFile
from waakvlam.source.nodes import read_tree
from waakvlam.source.tree import Scalar, Table

FENCE = "---"
"""The line above and below the front matter."""

_TITLE = re.compile(r"# +(\S.*?)[ #]*\r?")


def read_page(source: SourceFile, uri: str) -> tuple[Page | None, list[Diagnostic]]:
    """Split a page into its title and its body, without the front matter."""
    lines = source.text.split("\n")
    above = _front_end(lines)
    if above is None:
        return None, [Diagnostic("unclosed-front-matter", Span(source.path, 1, 1, 4))]
    below = (number for number in range(above, len(lines)) if lines[number].strip())
    first = next(below, None)
    if first is None:
        return None, [Diagnostic("empty-file", Span(source.path, 1, 1))]
    found = _TITLE.fullmatch(lines[first])
    if found is None:
        return None, [Diagnostic("missing-title", Span(source.path, first + 1, 1))]
    title = _placed(found[1], source, first + 1, found.start(1) + 1, None)
    body = _placed("\n".join(lines[first + 1 :]).rstrip(), source, first + 1, 1, 0)
    return Page(uri, Text(title, title), Markdown(body, body)), []


def read_front_matter(source: SourceFile) -> tuple[Table | None, list[Diagnostic]]:
    """Return the fields above the title; none where they cannot be read."""
    lines = source.text.split("\n")
    above = _front_end(lines)
    if not above:
        return None, []
    # An empty first line in the place of the fence: so the places of the fields stay right.
    fields = "\n".join(["", *lines[1 : above - 1]])
    return read_tree(SourceFile(source.path, source.language, fields))


def _front_end(lines: list[str]) -> int | None:
    """Return the number of lines above the title; none when they are not closed."""
    if lines[0].rstrip() != FENCE:
        return 0
    ends = (number for number, line in enumerate(lines) if number and line.rstrip() == FENCE)
    end = next(ends, None)
    return None if end is None else end + 1


def _placed(value: str, source: SourceFile, line: int, column: int, indent: int | None) -> Scalar:
    node = Scalar(value)
    node.mark = (source.path, line, column, column + len(value.partition("\n")[0]))
    node.language, node.indent, node.plain = source.language, indent, False
    return node
