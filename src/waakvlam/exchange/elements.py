"""XML to a tree that knows its places; refuses what XML can do beyond holding text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from defusedxml import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from waakvlam.diagnostics import Diagnostic, Span

DEEPEST = 32
"""Number of levels that a file may have; Moodle uses six."""


@dataclass(slots=True)
class Element:
    """An element, its place and what is in it."""

    name: str
    attributes: Mapping[str, str]
    place: Span
    children: list[Element] = field(default_factory=list)
    text: str = ""
    """All text that stands in it directly."""

    def all(self, name: str) -> Iterator[Element]:
        """Return the elements in it that have a name."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """Return the first element in it that has a name."""
        return next(self.all(name), None)

    def said(self, *names: str) -> str:
        """Return the text at the end of a path; empty when it does not exist."""
        found: Element | None = self
        for name in names:
            found = found.first(name) if found else None
        return found.text.strip() if found else ""


def read_elements(content: bytes, path: str) -> Element | Diagnostic:
    """Return the root of a file, or why it is not read."""
    builder = _Builder(path)
    parser: Any = DefusedExpatParser(forbid_dtd=True)
    parser.setContentHandler(builder)
    try:
        parser.parse(io.BytesIO(content))
    except DefusedXmlException:
        return Diagnostic("import-forbidden-xml", builder.here())
    except SAXParseException as error:
        line, column = error.getLineNumber() or 1, (error.getColumnNumber() or 0) + 1
        return Diagnostic("import-not-xml", Span(path, line, column))
    except (ValueError, LookupError):
        return Diagnostic("import-not-xml", builder.here())
    except _TooDeepError:
        return Diagnostic("too-deep", builder.here(), args={"most": str(DEEPEST)})
    return builder.root


class _TooDeepError(Exception):
    """Stops reading."""


class _Builder(ContentHandler):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.root = Element("", {}, Span(path, 1, 1))
        self._path = path
        self._open = [self.root]
        self._locator: Any = None

    def here(self) -> Span:
        """Return the place at which the parser is."""
        if self._locator is None:
            return Span(self._path, 1, 1)
        line, column = self._locator.getLineNumber(), self._locator.getColumnNumber()
        return Span(self._path, line or 1, (column or 0) + 1)

    def setDocumentLocator(self, locator: Any) -> None:  # noqa: N802  # Named by the parser.
        """Keep what tells the place."""
        self._locator = locator

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802
        """Open an element."""
        if len(self._open) > DEEPEST:
            raise _TooDeepError
        element = Element(name, dict(attrs.items()), self.here())
        self._open[-1].children.append(element)
        self._open.append(element)

    def endElement(self, name: str) -> None:  # noqa: N802
        """Close an element."""
        del name
        self._open.pop()

    def characters(self, content: str) -> None:
        """Add text to the element that is open."""
        self._open[-1].text += content
