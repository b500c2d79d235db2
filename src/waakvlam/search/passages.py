"""The text of a rendered page, in passages below their headings.

Pages come from our own renderer: headings in Markdown, everything else as finished HTML. So a
look at the tags is enough; no parser has to repair anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from waakvlam.pages.literal import without_marks

_PIECE = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^>]*)>|([^<]+)")
_HEADING = re.compile(r"^#{1,6} (.*?)(?: \{ #([\w-]+)[^}]*\})?$", re.MULTILINE)
_LANGUAGE = re.compile(r'(?:^| )lang="([^"]*)"')
_ID = re.compile(r'(?:^| )id="([^"]*)"')
_CONTACTS = re.compile(r"^## [^\n]*\{ #wv-contacts \}\n(?:(?!^## ).*\n)*", re.MULTILINE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT = frozenset({"script", "style", "template", "select", "svg", "time"})
_MARKED_SILENT = re.compile(
    r"data-search-exclude|data-part=\"without-script\""
    r'|class="(?:wv-sources|wv-meta|wv-cite|wv-hidden|wv-error)[ "]'
)
_REVIEW = 'class="wv-review"'
"""The remark of an expert still to come; a block of that class holds the text itself."""

_QUIET_TAGS = frozenset({"p", "a", "span", "section", "details", "div", "h1", "summary"})
_BLOCKS = frozenset({"p", "li", "dd", "dt", "div", "td", "th", "tr", "br", "legend", "label"})


@dataclass(slots=True)
class Passage:
    """A heading and what stands below it."""

    anchor: str
    heading: str
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return what stands below the heading, on one line."""
        return " ".join("".join(self.words).split())


def passages(markdown: str, language: str, *, with_contacts: bool = True) -> list[Passage]:
    """Return the passages of a page that are in its own language."""
    if not with_contacts:
        markdown = _CONTACTS.sub("", markdown)
    found = [Passage("", "")]
    for heading, anchor, html in _chapters(markdown):
        if heading:
            found.append(Passage(anchor, " ".join(_words(heading, language).split())))
        _read(html, language, found)
    return [one for one in found if one.heading or one.text]


def _chapters(markdown: str) -> Iterator[tuple[str, str, str]]:
    """Yield each Markdown heading with its anchor and the HTML up to the next one."""
    pieces = _HEADING.split(markdown)
    yield "", "", pieces[0]
    for place in range(1, len(pieces), 3):
        heading = without_marks(pieces[place])
        yield heading, pieces[place + 1] or "", pieces[place + 2]


def _words(html: str, language: str) -> str:
    only = [Passage("", "")]
    _read(html, language, only)
    return "".join(only[-1].words)


def _read(html: str, language: str, found: list[Passage]) -> None:
    """Add the words of some HTML to the last passage, and a passage for each heading in it."""
    silent, depth, heading = "", 0, False
    for end, tag, attributes, text in _PIECE.findall(html):
        if silent:
            depth += 0 if tag != silent else -1 if end else 1
            silent = silent if depth else ""
        elif text:
            _say(text, found[-1], is_heading=heading)
        elif tag in _HEADINGS:
            heading = not end
            if heading and not _is_silent(tag, attributes, language):
                anchor = _ID.search(attributes)
                found.append(Passage(anchor[1] if anchor else "", ""))
        elif not end and _is_silent(tag, attributes, language):
            silent, depth = tag, 1
        elif tag in _BLOCKS:
            found[-1].words.append(" ")


def _say(text: str, passage: Passage, *, is_heading: bool) -> None:
    said = unescape(text)
    if is_heading:
        passage.heading = " ".join(f"{passage.heading}{said}".split())
    else:
        passage.words.append(said)


def _is_silent(tag: str, attributes: str, language: str) -> bool:
    if tag in _SILENT or (tag in _QUIET_TAGS and _MARKED_SILENT.search(attributes)):
        return True
    if tag == "p" and _REVIEW in attributes:
        return True
    own = _LANGUAGE.search(attributes)
    return own is not None and own[1] != language
