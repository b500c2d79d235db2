"""HTML of a learning system to a small tree, however it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

DEEPEST = 40
"""Levels that are kept; what lies deeper is read as if it stood here."""

_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col", "source", "embed", "area", "link"})
_CLOSES: Mapping[str, frozenset[str]] = {
    "p": frozenset({"p"}),
    "li": frozenset({"li", "p"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
}
"""Elements that end by themselves where another one begins."""


@dataclass(slots=True)
class Tag:
    """An element."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list[Tag | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Return its classes."""
        return self.attributes.get("class", "").split()

    def tags(self) -> Iterator[Tag]:
        """Return the elements right in it."""
        return (child for child in self.children if isinstance(child, Tag))

    def words(self) -> str:
        """Return all text in it, on one line."""
        return " ".join("".join(_words(self)).split())


def read_html(text: str) -> Tag:
    """Return the tree of a piece of HTML; any text gives one."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


def _words(tag: Tag) -> Iterator[str]:
    for child in tag.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _words(child)
            yield " " if child.name in ("br", "p", "div", "li", "td", "th", "tr") else ""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        while self._open[-1].name in _CLOSES.get(tag, ()):
            self._open.pop()
        element = Tag(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID and len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add an element without content."""
        self._open[-1].children.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and those in it that were left open."""
        names = [element.name for element in self._open]
        if tag in names[1:]:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Add text."""
        self._open[-1].children.append(data)
