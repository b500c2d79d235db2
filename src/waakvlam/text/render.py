"""Turn authors' Markdown into HTML that is safe by construction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from waakvlam.text.citing import CITATION
from waakvlam.text.marks import Marks, NoMarks
from waakvlam.text.parser import BLOCKS, is_image, is_link, is_outside, make_parser, slug
from waakvlam.text.simple import is_simple, simple_html
from waakvlam.text.words import explain_words

Link = Callable[[str], str]
"""Gives the address for a target such as `module:x` or `assets/x.svg`."""

PAGE_BODY = 2
"""Level of the first headings in a hand-written page."""

PART_BODY = 3
"""Level of the first headings in a text of a YAML file."""


_OF_THE_PAGE = frozenset(
    ["heading_open", "table_open", "link_open", "image", "container_review_open", CITATION]
)
"""Tokens of which the HTML depends on the page, or on what stood on it before."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that a text brought along."""

    level: int
    id: str
    title: str
    """Its words, without marks."""


def render(markdown: str, link: Link, prefix: str = "") -> str:
    """Turn one text into HTML; make a `Renderer` when there are many."""
    return Renderer(link).render(markdown, prefix)


class Renderer:
    """Turns the texts of one page into HTML; keeps its headings."""

    def __init__(
        self, link: Link, marks: Marks | None = None, known: dict[str, str] | None = None
    ) -> None:
        self._known = {} if known is None else known
        """HTML by text, of texts that look the same on every page; renderers may share it."""

        self._headings: list[Heading] = []
        self._parser = make_parser(lambda target: is_link(target) or is_image(target))
        self._link = link
        self._used: dict[str, int] = {}
        self._labels: dict[str, int] = {}
        self._marks = marks or NoMarks()
        renderer = self._parser.renderer
        assert isinstance(renderer, RendererHTML)
        rules: MutableMapping[str, Any] = renderer.rules
        rules["table_open"] = self._table_open
        rules["table_close"] = _table_close
        for name in BLOCKS:
            rules[f"container_{name}_open"] = _block_open
            rules[f"container_{name}_close"] = _block_close
        rules["container_review_open"] = self._review_open
        rules["container_intern_open"] = self._intern_open
        rules[CITATION] = self._citation

    @property
    def page_headings(self) -> tuple[Heading, ...]:
        """Return the headings just below the title, of all texts so far."""
        return tuple(heading for heading in self._headings if heading.level == PAGE_BODY)

    def render(self, markdown: str, prefix: str = "") -> str:
        """Return the HTML of a text; the ids of its headings begin with the prefix."""
        if is_simple(markdown):
            return simple_html(markdown)
        known = self._known.get(markdown)
        if known is not None:
            return known
        tokens = self._parser.parse(str(markdown))
        alike = _is_alike_everywhere(tokens)
        html = self._html(tokens, prefix)
        if alike:
            self._known[str(markdown)] = html
        return html

    def render_explained(self, markdown: str) -> str:
        """Return the HTML of a running text, in which words are explained."""
        if not self._marks.explains(markdown):
            return self.render(markdown)
        tokens = self._parser.parse(str(markdown))
        explain_words(tokens, self._marks)
        return self._html(tokens, "")

    def _html(self, tokens: list[Token], prefix: str) -> str:
        self._headings += _name_headings(tokens, prefix, self._used)
        for token in tokens:
            _align(token)
            self._resolve(token.children or ())
        return str(self._parser.renderer.render(tokens, self._parser.options, {}))

    def _table_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        """Wrap a table so that it scrolls by itself, with a label that the page has once."""
        label = _table_label(tokens, index)
        count = self._labels[label] = self._labels.get(label, 0) + 1
        named = escapeHtml(label if count == 1 else f"{label} ({count})")
        region = f' role="region" tabindex="0" aria-label="{named}"' if label else ""
        return f'<div class="wv-table"{region}>\n<table>\n'

    def _citation(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return self._marks.cite(tokens[index].content)

    def _review_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return _block_open(tokens, index) + self._marks.review()

    def _intern_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return _block_open(tokens, index) + self._marks.intern()

    def _resolve(self, tokens: Sequence[Token]) -> None:
        """Replace targets by addresses; a link to nowhere becomes text."""
        for token in tokens:
            if token.type == "link_open":
                self._resolve_link(token)
            elif token.type == "image":
                self._resolve_image(token)
                self._resolve(token.children or ())

    def _resolve_link(self, token: Token) -> None:
        target = str(token.attrs.pop("href"))
        token.attrs = {"href": target if is_outside(target) else self._link(target)}
        if is_outside(target) and target.startswith("https:"):
            token.attrs["rel"] = "noreferrer"

    def _resolve_image(self, token: Token) -> None:
        target = str(token.attrs["src"])
        if not is_image(target):
            token.type = "text"
            return
        token.attrs = {"src": self._link(target), "alt": "", "loading": "lazy"}


def _is_alike_everywhere(tokens: Sequence[Token]) -> bool:
    """Tell whether a text has nothing that depends on its page: addresses, numbers, ids."""
    return not any(
        token.type in _OF_THE_PAGE or not _is_alike_everywhere(token.children or ())
        for token in tokens
    )


def _name_headings(tokens: Sequence[Token], prefix: str, used: dict[str, int]) -> Iterator[Heading]:
    """Give headings an id out of their words, each one once on the page; yield them."""
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            title = words(inline)
            name = prefix + slug(title)
            used[name] = used.get(name, 0) + 1
            unique = name if used[name] == 1 else f"{name}-{used[name]}"
            opening.attrs = {"id": unique}
            yield Heading(int(opening.tag[1:]), unique, title)


def _align(token: Token) -> None:
    """Say with a class how a cell is aligned; pages may have no styles of their own."""
    style = str(token.attrs.pop("style", ""))
    if style:
        token.attrs["class"] = "wv-" + style.removeprefix("text-align:")


def words(inline: Token) -> str:
    """Return the words of a line, without marks."""
    kept = ("text", "code_inline", "text_special")
    return "".join(
        child.content if child.type in kept else " "
        for child in inline.children or ()
        if child.type in kept or child.type in ("softbreak", "hardbreak")
    )


def _table_label(tokens: Sequence[Token], index: int) -> str:
    """Return the headings of the columns of a table."""
    cells: list[str] = []
    for position in range(index, len(tokens)):
        if tokens[position].type == "thead_close":
            break
        if tokens[position].type == "th_open":
            cells.append(words(tokens[position + 1]).strip())
    return ", ".join(filter(None, cells))


def _table_close(*_: object) -> str:
    return "</table>\n</div>\n"


def _block_open(tokens: Sequence[Token], index: int, *_: object) -> str:
    return f'<div class="wv-{tokens[index].info.strip()}">\n'


def _block_close(*_: object) -> str:
    return "</div>\n"
