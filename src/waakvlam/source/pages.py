"""Read a hand-written page: one title, then its body."""

from __future__ import annotations

import re

from waakvlam.diagnostics import Diagnostic, Span
from waakvlam.model.fields import Markdown, Text
from waakvlam.model.page import Page
from waakvlam.source.files import SourceFile
from waakvlam.source.tree import Scalar

_TITLE = re.compile(r"# +(\S.*?)[ #]*\r?")


def read_page(source: SourceFile, uri: str) -> tuple[Page | None, list[Diagnostic]]:
    """Split a page into its title and its body."""
    lines = source.text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None, [Diagnostic("empty-file", Span(source.path, 1, 1))]
    found = _TITLE.fullmatch(lines[first])
    if found is None:
        return None, [Diagnostic("missing-title", Span(source.path, first + 1, 1))]
    title = _placed(found[1], source, first + 1, found.start(1) + 1, None)
    body = _placed("\n".join(lines[first + 1 :]).rstrip(), source, first + 1, 1, 0)
    return Page(uri, Text(title, title), Markdown(body, body)), []


def _placed(value: str, source: SourceFile, line: int, column: int, indent: int | None) -> Scalar:
    node = Scalar(value)
    node.span = Span(source.path, line, column, column + len(value.partition("\n")[0]))
    node.language, node.indent, node.plain = source.language, indent, False
    return node
